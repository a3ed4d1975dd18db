import { Button } from "#components/ui/button.tsx";
import { count } from "#components/ui/count.ts";
import { Dialog } from "#components/ui/dialog.tsx";
import { Words } from "#components/ui/words.tsx";
import type { Carried } from "#lib/domain/answers/article.ts";
import type { Claim } from "#lib/domain/claim.ts";
import type { Outcome } from "#lib/domain/vocabulary.ts";
import styles from "./publish-dialog.module.css";

export interface PublishOutcomeProps {
  readonly answer: Carried;
  readonly claims: readonly Claim[];
  /** Default: that the revision is published. */
  readonly title?: string;
  readonly onClose: () => void;
}

const TITLES = {
  changed: "These claims have new words. Those that were checked have to be checked again",
  lost: "The words of these claims are gone. They are kept at the end of the list, under “Detached”",
} as const;

/** What a new revision did to the claims. */
export function PublishOutcome({ answer, claims, title, onClose }: PublishOutcomeProps) {
  const exactOf = new Map(claims.map(({ id, anchor }) => [id, anchor.exact]));
  const ofOutcome = (outcome: Outcome) => answer.claims.filter((one) => one.outcome === outcome);
  const kept = ofOutcome("kept").length;
  const actions = (
    <Button look="primary" onPress={onClose} autoFocus>
      Go on with revision {answer.revision.number}
    </Button>
  );
  return (
    <Dialog
      title={title ?? `Revision ${answer.revision.number} is published`}
      isOpen
      onClose={onClose}
      actions={actions}
    >
      {kept > 0 && <p>{count(kept, "claim stands as it was.", "claims stand as they were.")}</p>}
      {(["changed", "lost"] as const).map((outcome) => {
        const hit = ofOutcome(outcome);
        if (hit.length === 0) return null;
        return (
          <section key={outcome} aria-label={TITLES[outcome]}>
            <p>{TITLES[outcome]}:</p>
            <ul className={styles.claims}>
              {hit.map(({ id }) => (
                <li key={id} dir="auto">
                  <Words>{exactOf.get(id) ?? "A claim"}</Words>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </Dialog>
  );
}
