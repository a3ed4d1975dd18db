import { ClaimCorrections } from "#components/corrections/claim-corrections.tsx";
import styles from "#components/panel/panel.module.css";
import type { OpenForm } from "#components/panel/panel-form.tsx";
import { Button } from "#components/ui/button.tsx";
import layout from "#components/ui/layout.module.css";
import type { ArticleView } from "#lib/domain/article.ts";
import type { Claim } from "#lib/domain/claim.ts";
import { useActs } from "../acts/acts-context.tsx";
import { PersonAndTime } from "../ui/person-and-time.tsx";
import { ClaimComments } from "./claim-comments.tsx";
import { ClaimEvidence } from "./claim-evidence.tsx";
import {
  ClaimAssignment,
  ClaimCheck,
  ClaimKind,
  ClaimNote,
  ClaimSpeaker,
} from "./claim-fields.tsx";
import { ClaimReview } from "./claim-review.tsx";
import { mayDelete } from "./flag-claim.ts";
import { VerdictChoice } from "./verdict-choice.tsx";

export interface ClaimPanelProps {
  readonly claim: Claim;
  readonly view: Pick<
    ArticleView,
    "members" | "revision" | "role" | "rules" | "reviewers" | "maySelfReview" | "mayAmendOnApproval"
  >;
  readonly form: OpenForm | null;
  readonly onForm: (form: OpenForm | null) => void;
  /** The claim has been deleted; the focus has to go somewhere. */
  readonly onDeleted: () => void;
}

/** Everything about the open claim. */
export function ClaimPanel({ claim, view, form, onForm, onDeleted }: ClaimPanelProps) {
  const { act } = useActs();
  return (
    <div className={styles.panel}>
      <div className={layout.stack3}>
        <div className={layout.pair}>
          <ClaimKind claim={claim} />
          <ClaimCheck claim={claim} />
        </div>
        <VerdictChoice claim={claim} />
        <ClaimNote claim={claim} />
      </div>
      <ClaimEvidence claim={claim} role={view.role} form={form} onForm={onForm} />
      <ClaimCorrections {...{ claim, form, onForm }} revision={view.revision} desk={view} />
      <ClaimReview claim={claim} view={view} />
      <ClaimComments claim={claim} />
      <section className={styles.section} aria-label="More about the claim">
        <h4 className={styles.title}>More</h4>
        <ClaimSpeaker claim={claim} />
        <ClaimAssignment claim={claim} members={view.members} />
      </section>
      <div className={styles.foot}>
        <PersonAndTime person={claim.createdBy} at={claim.createdAt} />
        {mayDelete(claim, view.role) && (
          <Button
            look="plain"
            size="small"
            onPress={() => {
              act(claim, { kind: "delete", claim: claim.id });
              onDeleted();
            }}
          >
            Delete claim
          </Button>
        )}
      </div>
    </div>
  );
}
