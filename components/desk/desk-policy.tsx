"use client";
import { Switch } from "#components/ui/switch.tsx";
import { notify } from "#components/ui/toast-queue.ts";
import type { DeskView } from "#lib/client/answers.ts";
import { messageOf } from "#lib/client/api-error.ts";
import { useChangeDesk } from "#lib/client/desk-mutations.ts";
import styles from "./desk.module.css";

export interface DeskPolicyProps {
  readonly desk: DeskView;
  readonly mayManage: boolean;
}

/** What the desk allows. Everybody may read it, admins change it. */
export function DeskPolicy({ desk, mayManage }: DeskPolicyProps) {
  return (
    <section className={styles.section} aria-labelledby="policy">
      <h2 id="policy">Policy</h2>
      {mayManage ? <SelfReviewSwitch desk={desk} /> : <p>{policyInWords(desk)}</p>}
      {!mayManage && <p className={styles.aside}>An admin of the desk can change this.</p>}
    </section>
  );
}

function policyInWords({ maySelfReview }: DeskView): string {
  if (maySelfReview)
    return "Reviewers may decide on their own findings; the record says when they did.";
  return "Every finding is decided on by somebody who did not make it.";
}

function SelfReviewSwitch({ desk }: Pick<DeskPolicyProps, "desk">) {
  const change = useChangeDesk(desk.slug);
  const wanted = change.isPending ? change.variables.maySelfReview : undefined;
  return (
    <Switch
      isSelected={wanted ?? desk.maySelfReview}
      isDisabled={change.isPending}
      onChange={(maySelfReview) =>
        change.mutate(
          { version: desk.version, maySelfReview },
          { onError: (error) => notify({ message: messageOf(error), tone: "bad" }) },
        )
      }
      hint="Off, every finding is read by a second editor. On, a review of one’s own finding is marked as such in the record."
    >
      Reviewers may decide on their own findings
    </Switch>
  );
}
