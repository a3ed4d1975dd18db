"use client";
import { useActs } from "#components/acts/acts-context.tsx";
import styles from "#components/panel/panel.module.css";
import type { OpenForm } from "#components/panel/panel-form.tsx";
import { useFocusPart, usePanelPart } from "#components/panel/panel-part.ts";
import { Button } from "#components/ui/button.tsx";
import { Kbd } from "#components/ui/kbd.tsx";
import { ACTION_RULES } from "#lib/domain/action.ts";
import type { Revision } from "#lib/domain/article.ts";
import type { Claim } from "#lib/domain/claim.ts";
import { ACTIONS, type Action } from "#lib/domain/vocabulary.ts";
import { AmendForm, type AmendFormProps } from "./amend-form.tsx";
import { CorrectionCard } from "./correction-card.tsx";
import { proposalDraft } from "./correction-words.ts";
import { MovedForm } from "./moved-form.tsx";
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

const KEYS: Partial<Readonly<Record<Action, string>>> = { replace: "r", note: "n" };

/** A claim's corrections as the text would read, and the forms that propose and change them. */
export function ClaimCorrections(props: ClaimCorrectionsProps) {
  const { claim, revision, desk, form, onForm } = props;
  const { text } = revision;
  const { act } = useActs();
  const focusPart = useFocusPart();
  const choices = usePanelPart(claim.id, "add-correction");
  const isLost = claim.anchor.outcome === "lost";
  const close = () => {
    onForm(null);
    focusPart(claim.id, "add-correction");
  };
  const start = (action: Action) => {
    onForm({ kind: "propose", action, range: claim.anchor, revision: revision.number });
    focusPart(claim.id, "correction");
  };
  return (
    <section className={styles.section} aria-label="Corrections">
      <h4 className={styles.title}>Corrections</h4>
      {claim.corrections.map((correction) =>
        form?.kind === "amend" && form.correction === correction.id ? (
          <AmendForm key={correction.id} {...{ claim, correction, text, desk }} onClose={close} />
        ) : (
          <CorrectionCard
            key={correction.id}
            claim={claim}
            correction={correction}
            text={text}
            onAmend={() => {
              onForm({ kind: "amend", correction: correction.id });
              focusPart(claim.id, "correction");
            }}
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
      {form?.kind === "propose" && form.revision !== revision.number && (
        <MovedForm {...{ claim, form, onForm }} revision={revision.number} />
      )}
      {form?.kind === "propose" && form.revision === revision.number && (
        <ProposeForm
          key={proposalDraft(claim.id, form)}
          {...{ claim, revision }}
          action={form.action}
          range={form.range}
          onClose={close}
        />
      )}
      {form?.kind !== "propose" && form?.kind !== "amend" && !isLost && (
        <div ref={choices} className={styles.actions}>
          {ACTIONS.map((action) => (
            <Button key={action} size="small" onPress={() => start(action)}>
              {ACTION_RULES[action].label} {KEYS[action] && <Kbd>{KEYS[action]}</Kbd>}
            </Button>
          ))}
        </div>
      )}
    </section>
  );
}
