import type { ReactNode } from "react";
import { Words } from "#components/ui/words.tsx";
import type { Claim } from "#lib/domain/claim.ts";
import styles from "./claim-list.module.css";

export interface DetachedClaimsProps {
  readonly claims: readonly Claim[];
  /** The card of a claim; `surroundings` stand below its words. */
  readonly cardOf: (claim: Claim, surroundings: ReactNode) => ReactNode;
}

/** Claims whose words are gone from the article, with what stood around them. */
export function DetachedClaims({ claims, cardOf }: DetachedClaimsProps) {
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
