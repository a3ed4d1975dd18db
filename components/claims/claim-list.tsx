import { type ReactNode, useEffect, useEffectEvent, useRef } from "react";
import type { Claim } from "#lib/domain/claim.ts";
import { ClaimCard } from "./claim-card.tsx";
import styles from "./claim-list.module.css";
import { ClaimSurroundings } from "./claim-surroundings.tsx";
import { useVirtualRows } from "./virtual-rows.ts";

/** A card's height in CSS pixels, with its rule; as in `claim-card.module.css`. */
const CARD_HEIGHT = 89;

export interface ClaimListProps {
  /** In the order of the text, lost ones last. */
  readonly claims: readonly Claim[];
  /** The claim that was open last: the list starts there. */
  readonly last: string | null;
  readonly onOpen: (claim: string) => void;
  /** The place of a claim: "¶ 12". */
  readonly placeOf: (claim: Claim) => string | null;
  /** Shown where there is no claim. */
  readonly empty: ReactNode;
}

/** The claims beside the text. Only those in view are drawn, so thousands are no burden. */
export function ClaimList({ claims, last, onOpen, placeOf, empty }: ClaimListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const lost = claims.filter(({ anchor }) => anchor.outcome === "lost");
  const placed = claims.slice(0, claims.length - lost.length);
  const drawn = useVirtualRows(scroller, { count: placed.length, rowHeight: CARD_HEIGHT });
  const showLast = useEffectEvent(() => {
    const row = placed.findIndex(({ id }) => id === last);
    if (row >= 0) scroller.current?.scrollTo({ top: (row - 1) * CARD_HEIGHT });
  });
  useEffect(() => showLast(), []);
  const cardOf = (claim: Claim) => (
    <ClaimCard claim={claim} place={placeOf(claim)} onOpen={() => onOpen(claim.id)} />
  );
  return (
    <div ref={scroller} className={styles.scroller}>
      {claims.length === 0 && empty}
      <ol
        className={styles.list}
        style={{ height: placed.length * CARD_HEIGHT }}
        aria-label="Claims in the order of the text"
      >
        {drawn.map((index) => {
          const claim = placed[index];
          if (!claim) return null;
          return (
            <li
              key={claim.id}
              className={styles.row}
              style={{ top: index * CARD_HEIGHT }}
              aria-posinset={index + 1}
              aria-setsize={placed.length}
            >
              {cardOf(claim)}
            </li>
          );
        })}
      </ol>
      {lost.length > 0 && (
        <section className={styles.lost} aria-label="Detached claims">
          <h3 className={styles.lostTitle}>Detached</h3>
          <p className={styles.lostHint}>
            The words of these claims are no longer in the article. They keep what was found.
          </p>
          <ul>
            {lost.map((claim) => (
              <li key={claim.id} className={styles.lostRow}>
                {cardOf(claim)}
                <div className={styles.surroundings}>
                  <ClaimSurroundings anchor={claim.anchor} />
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
