import { Words } from "#components/ui/words.tsx";
import type { Claim } from "#lib/domain/claim.ts";
import styles from "./claim-panel.module.css";

/** What stood around the words of a detached claim. */
export function ClaimSurroundings({ anchor }: Pick<Claim, "anchor">) {
  return (
    <p className={styles.context}>
      Stood in: …<Words>{anchor.prefix}</Words>
      <mark>
        <Words>{anchor.exact}</Words>
      </mark>
      <Words>{anchor.suffix}</Words>…
    </p>
  );
}
