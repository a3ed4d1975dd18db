import { counts } from "#components/ui/count.ts";
import { useFocusTarget } from "#components/ui/focus-target.tsx";
import { shorten } from "#components/ui/shorten.ts";
import { Words } from "#components/ui/words.tsx";
import { type Claim, kindLabel } from "#lib/domain/claim.ts";
import { spellHiddenCharacters } from "#lib/domain/hidden-characters.ts";
import styles from "./claim-card.module.css";
import { Reviewed } from "./claim-facts.tsx";
import { Finding } from "./finding.tsx";

export interface ClaimCardProps {
  readonly claim: Claim;
  /** Its place in the text: "¶ 12", or null. */
  readonly place: string | null;
  readonly onOpen: () => void;
}

/** A claim in the list: its words and its state. */
export function ClaimCard({ claim, place, onOpen }: ClaimCardProps) {
  const button = useFocusTarget<HTMLElement>(cardPlace(claim.id));
  return (
    <article
      ref={button}
      className={styles.card}
      aria-label={`Claim: ${shorten(spellHiddenCharacters(claim.anchor.exact))}`}
    >
      <h3 className={styles.heading}>
        <button type="button" className={styles.header} onClick={onOpen}>
          <q className={styles.words} dir="auto">
            <Words>{claim.anchor.exact}</Words>
          </q>
          <span className={styles.facts}>
            <Reviewed review={claim.review} />
            <Finding claim={claim} />
            <span>{kindLabel(claim)}</span>
            {claim.priority === "high" && <strong className={styles.high}>High priority</strong>}
            <span>{describeParts(claim)}</span>
            {place && <span className={styles.place}>{place}</span>}
          </span>
        </button>
      </h3>
    </article>
  );
}

/** The place of a claim's card, for the focus. */
export const cardPlace = (claim: string) => `card ${claim}`;

function describeParts({ evidence, corrections, comments }: Claim): string {
  return counts(
    [evidence.length, "source", "sources"],
    [corrections.length, "correction", "corrections"],
    [comments.length, "comment", "comments"],
  );
}
