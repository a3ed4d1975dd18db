import { useActs } from "#components/acts/acts-context.tsx";
import styles from "#components/panel/panel.module.css";
import type { OpenForm } from "#components/panel/panel-form.tsx";
import { useFocusPart } from "#components/panel/panel-part.ts";
import { Button } from "#components/ui/button.tsx";
import { useFocus } from "#components/ui/focus-target.tsx";
import layout from "#components/ui/layout.module.css";
import { keepDraft, readDraft } from "#lib/client/acts/draft.ts";
import type { Revision } from "#lib/domain/article.ts";
import type { Claim } from "#lib/domain/claim.ts";
import { AmendForm, type AmendFormProps } from "./amend-form.tsx";
import { CorrectionCard } from "./correction-card.tsx";
import { proposalDraft } from "./correction-words.ts";
import { leaveDraft } from "./left-draft.ts";
import { ProposeForm } from "./propose-form.tsx";

export interface ClaimCorrectionsProps {
  readonly claim: Claim;
  /** The current one. */
  readonly revision: Pick<Revision, "number" | "text">;
  /** Who may decide on the desk, and how. */
  readonly desk: AmendFormProps["desk"];
  readonly form: OpenForm | null;
  readonly onForm: (form: OpenForm | null) => void;
}

/** A claim's corrections as the text would read, and the forms that propose and change them. */
export function ClaimCorrections(props: ClaimCorrectionsProps) {
  const { claim, revision, desk, form, onForm } = props;
  const { text } = revision;
  const { act } = useActs();
  const focusPart = useFocusPart();
  const open = (next: OpenForm) => {
    onForm(next);
    focusPart(claim.id, "correction");
  };
  const close = () => {
    onForm(null);
    focusPart(claim.id, "add-correction");
  };
  const isFree = form === null || form.kind === "evidence";
  if (claim.corrections.length === 0 && isFree) return null;
  return (
    <section className={styles.section} aria-label="Corrections">
      <h4 className={styles.title}>Corrections</h4>
      {claim.corrections.map((correction) =>
        form?.kind === "amend" && form.correction === correction.id ? (
          <AmendForm key={correction.id} {...{ claim, correction, text, desk }} onClose={close} />
        ) : (
          <CorrectionCard
            key={correction.id}
            {...{ claim, correction, text }}
            onAmend={() => open({ kind: "amend", correction: correction.id })}
            onWithdraw={() =>
              act(claim, {
                kind: "withdraw_correction",
                claim: claim.id,
                correction: correction.id,
              })
            }
          />
        ),
      )}
      {form?.kind === "propose" && <Proposing {...{ claim, revision, form, onForm, close }} />}
    </section>
  );
}

interface ProposingProps extends Pick<ClaimCorrectionsProps, "claim" | "revision" | "onForm"> {
  readonly form: OpenForm & { readonly kind: "propose" };
  readonly close: () => void;
}

function Proposing({ claim, revision, form, onForm, close }: ProposingProps) {
  const { retract } = useActs();
  const focus = useFocus();
  // A claim that was made for this form, and in which nothing is yet, goes with it.
  const leaveFresh = () => {
    leaveDraft(claim.article, claim.id, form);
    onForm(null);
    retract(claim);
    focus("text");
  };
  const isFresh = form.isFresh === true && claim.corrections.length === 0;
  if (form.revision !== revision.number) {
    return <MovedForm {...{ claim, form, onForm }} revision={revision.number} />;
  }
  return (
    <ProposeForm
      key={proposalDraft(claim.id, form)}
      {...{ claim, revision }}
      action={form.action}
      range={form.range}
      {...(isFresh && { onLeave: leaveFresh })}
      onClose={close}
    />
  );
}

interface MovedFormProps {
  readonly claim: Claim;
  readonly form: OpenForm & { readonly kind: "propose" };
  /** The article's current one. */
  readonly revision: number;
  readonly onForm: (form: OpenForm | null) => void;
}

/** Shown in place of a form whose words were of an earlier revision; its draft is kept. */
function MovedForm({ claim, form, revision, onForm }: MovedFormProps) {
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
