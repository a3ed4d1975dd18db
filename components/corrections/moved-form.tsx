import styles from "#components/panel/panel.module.css";
import type { OpenForm } from "#components/panel/panel-form.tsx";
import { Button } from "#components/ui/button.tsx";
import layout from "#components/ui/layout.module.css";
import { keepDraft, readDraft } from "#lib/client/acts/draft.ts";
import type { Claim } from "#lib/domain/claim.ts";
import { proposalDraft } from "./correction-words.ts";

export interface MovedFormProps {
  readonly claim: Claim;
  readonly form: OpenForm & { readonly kind: "propose" };
  /** The article's current one. */
  readonly revision: number;
  readonly onForm: (form: OpenForm | null) => void;
}

/** Shown in place of a form whose words were of an earlier revision; its draft is kept. */
export function MovedForm({ claim, form, revision, onForm }: MovedFormProps) {
  const isLost = claim.anchor.outcome === "lost";
  const goOn = () => {
    const next = { ...form, range: claim.anchor, revision };
    keepDraft(proposalDraft(claim.id, next), readDraft(proposalDraft(claim.id, form)));
    onForm(next);
  };
  return (
    <div className={styles.form} role="status">
      <p>The article is at revision {revision} now, where these may be other words.</p>
      <div className={layout.buttons}>
        {!isLost && (
          <Button size="small" onPress={goOn}>
            Go on at the claim’s words
          </Button>
        )}
        <Button look="plain" size="small" onPress={() => onForm(null)}>
          Close
        </Button>
      </div>
    </div>
  );
}
