import { type ReactNode, useEffect, useEffectEvent, useRef } from "react";
import { Words } from "#components/ui/words.tsx";
import type { Claim } from "#lib/domain/claim.ts";
import { ClaimCard } from "./claim-card.tsx";
import styles from "./claim-list.module.css";
import { topOf, useMeasured, useVirtualRows } from "./virtual-rows.ts";

/** A folded card's height in CSS pixels, with its rule; as in `claim-card.module.css`. */
const CARD_HEIGHT = 89;

export interface ClaimListProps {
  /** In the order of the text, lost ones last. */
  readonly claims: readonly Claim[];
  readonly open: string | null;
  readonly onOpen: (claim: string | null) => void;
  /** The place of a claim: "¶ 12". */
  readonly placeOf: (claim: Claim) => string | null;
  /** The open claim's panel. */
  readonly panelOf: (claim: Claim) => ReactNode;
  /** Shown where there is no claim. */
  readonly empty: ReactNode;
}

/** The claims beside the text. Only those in view are drawn, so thousands are no burden. */
export function ClaimList(props: ClaimListProps) {
  const { claims, open, onOpen, placeOf, panelOf, empty } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const lost = claims.filter(({ anchor }) => anchor.outcome === "lost");
  const placed = claims.slice(0, claims.length - lost.length);
  const { height: openHeight, measure } = useMeasured(CARD_HEIGHT);
  const rows = {
    count: placed.length,
    rowHeight: CARD_HEIGHT,
    open: placed.findIndex(({ id }) => id === open),
    openHeight,
  };
  const { height, drawn } = useVirtualRows(scroller, rows);
  const showOpen = useEffectEvent(() => {
    if (scroller.current && rows.open >= 0) showRow(scroller.current, topOf(rows, rows.open));
  });
  useEffect(() => {
    if (open !== null) showOpen();
  }, [open]);
  const cardOf = (claim: Claim, surroundings?: ReactNode) => (
    <ClaimCard
      claim={claim}
      place={placeOf(claim)}
      isOpen={claim.id === open}
      onToggle={() => onOpen(claim.id === open ? null : claim.id)}
    >
      {surroundings}
      {claim.id === open && panelOf(claim)}
    </ClaimCard>
  );
  return (
    <div ref={scroller} className={styles.scroller}>
      {claims.length === 0 && empty}
      <ol className={styles.list} style={{ height }} aria-label="Claims in the order of the text">
        {drawn.map(({ index, top }) => {
          const claim = placed[index];
          if (!claim) return null;
          return (
            <li
              key={claim.id}
              ref={claim.id === open ? measure : null}
              className={styles.row}
              style={{ top }}
              aria-posinset={index + 1}
              aria-setsize={placed.length}
            >
              {cardOf(claim)}
            </li>
          );
        })}
      </ol>
      {lost.length > 0 && <DetachedClaims claims={lost} cardOf={cardOf} />}
    </div>
  );
}

/** Room above a card that is brought into view, so that one sees where it is. */
const HEADROOM = 24;

function showRow(scroller: HTMLElement, top: number): void {
  const isSeen = top >= scroller.scrollTop && top < scroller.scrollTop + scroller.clientHeight / 2;
  if (!isSeen) scroller.scrollTo({ top: Math.max(0, top - HEADROOM) });
}

interface DetachedClaimsProps {
  readonly claims: readonly Claim[];
  /** The card of a claim; `surroundings` stand below its words. */
  readonly cardOf: (claim: Claim, surroundings: ReactNode) => ReactNode;
}

/** Claims whose words are gone from the article, with what stood around them. */
function DetachedClaims({ claims, cardOf }: DetachedClaimsProps) {
  return (
    <section className={styles.lost} aria-label="Detached claims">
      <h3 className={styles.lostTitle}>Detached</h3>
      <p className={styles.lostHint}>
        The words of these claims are no longer in the article. They keep what was found.
      </p>
      <ul>
        {claims.map((claim) => (
          <li key={claim.id} className={styles.lostRow}>
            {cardOf(
              claim,
              <p className={styles.context}>
                Stood in: …<Words>{claim.anchor.prefix}</Words>
                <mark>
                  <Words>{claim.anchor.exact}</Words>
                </mark>
                <Words>{claim.anchor.suffix}</Words>…
              </p>,
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
