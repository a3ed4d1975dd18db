"use client";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import type { PublishAnswer } from "#lib/client/publish.ts";
import type { Claim } from "#lib/domain/claim.ts";
import type { Outcome } from "#lib/domain/vocabulary.ts";
import styles from "./publish-dialog.module.css";

export interface PublishOutcomeProps {
  readonly answer: PublishAnswer;
  readonly claims: readonly Claim[];
  readonly onClose: () => void;
}

const TITLES = {
  changed: "These claims read otherwise now; what was checked is to be checked again",
  lost: "The words of these claims are gone; they are at the end of the list, under “Detached”",
} as const;

/** What publishing did to the claims. */
export function PublishOutcome({ answer, claims, onClose }: PublishOutcomeProps) {
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
      title={`Revision ${answer.revision.number} is published`}
      isOpen
      onClose={onClose}
      actions={actions}
    >
      <p>{kept === 1 ? "1 claim stands as it was." : `${kept} claims stand as they were.`}</p>
      {(["changed", "lost"] as const).map((outcome) => {
        const hit = ofOutcome(outcome);
        if (hit.length === 0) return null;
        return (
          <section key={outcome} aria-label={TITLES[outcome]}>
            <p>{TITLES[outcome]}:</p>
            <ul className={styles.claims}>
              {hit.map(({ id }) => (
                <li key={id}>{exactOf.get(id) ?? "A claim"}</li>
              ))}
            </ul>
          </section>
        );
      })}
    </Dialog>
  );
}
