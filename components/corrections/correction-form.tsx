import { useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { z } from "zod";
import { useActs } from "#components/acts/acts-context.tsx";
import styles from "#components/panel/panel.module.css";
import { PanelForm } from "#components/panel/panel-form.tsx";
import { Button } from "#components/ui/button.tsx";
import type { FieldErrors } from "#components/ui/field-errors.ts";
import { focusFault } from "#components/ui/focus-target.tsx";
import layout from "#components/ui/layout.module.css";
import type { Act } from "#lib/client/acts/act.ts";
import { useStoredDraft } from "#lib/client/acts/draft.ts";
import type { Claim } from "#lib/domain/claim.ts";
import type { Correction, Proposal } from "#lib/domain/correction.ts";
import { passageAround, piecesOf } from "../notices/pieces.ts";
import reading from "./correction-card.module.css";
import { CorrectionDraft, CorrectionFields } from "./correction-fields.tsx";
import { faultsOfCorrection, withoutFaults } from "./faults-of-correction.ts";

/** What a draft is sent as, or what keeps it from being sent. */
export type ReadDraft = { readonly act: Act } | { readonly error: z.ZodError };

/** One thing that can be done with the words, by the button that says so. */
export interface FormAction {
  readonly verb: string;
  readonly read: (draft: CorrectionDraft, proposal: Proposal) => ReadDraft;
}

export interface CorrectionFormProps {
  /** What is being done, as a heading. */
  readonly label: string;
  /** What can be done with the words, the first first; Ctrl or ⌘ with Enter does it. */
  readonly formActions: readonly FormAction[];
  /** What to know before one does it. */
  readonly advice?: string | null;
  readonly claim: Claim;
  /** The current revision's. */
  readonly text: string;
  /** The name of the stored draft. */
  readonly draftName: string;
  readonly initial: CorrectionDraft;
  /** The words that it was made for, and whether the article still has them. */
  readonly words: Pick<Correction, "exact" | "outcome">;
  readonly proposalOf: (draft: CorrectionDraft) => Proposal;
  readonly onClose: () => void;
  /** It is left without being sent; by default as after sending. */
  readonly onLeave?: (() => void) | undefined;
}

/** A form for a new or changed correction: stored while one writes, checked when it is sent. */
export function CorrectionForm(props: CorrectionFormProps) {
  const {
    label,
    formActions,
    advice,
    claim,
    text,
    draftName,
    initial,
    words,
    proposalOf,
    onClose,
    onLeave = onClose,
  } = props;
  const { act } = useActs();
  const stored = useStoredDraft({ name: draftName, shape: CorrectionDraft, initial });
  const draft = stored.value;
  const [faults, setFaults] = useState<FieldErrors>({});
  const form = useRef<HTMLFormElement>(null);
  const proposal = proposalOf(draft);
  const [main, ...others] = formActions;
  const send = (action: FormAction | undefined) => {
    if (!action) return;
    const sent = action.read(draft, proposal);
    const error = "error" in sent ? sent.error : undefined;
    const found = faultsOfCorrection(text, proposal, draft, error);
    if ("error" in sent || Object.keys(found).length > 0) {
      flushSync(() => setFaults(found));
      focusFault(form.current);
      return;
    }
    act(claim, sent.act, { draft: draftName, onRefused: stored.keep });
    onClose();
  };
  const cancel = () => {
    stored.forget();
    onLeave();
  };
  return (
    <PanelForm ref={form} label={label} onSend={() => send(main)} onLeave={onLeave}>
      <h5 className={styles.formTitle}>{label}</h5>
      {advice && (
        <p className={reading.warning} role="note">
          {advice}
        </p>
      )}
      <CorrectionFields
        claim={claim}
        correction={{ ...proposal, ...words }}
        draft={draft}
        onChange={(changes) => {
          stored.change({ ...draft, ...changes });
          setFaults(withoutFaults(faults, changes));
        }}
        faults={faults}
        preview={piecesOf(passageAround(text, proposal), [proposal])}
      />
      <div className={layout.buttons}>
        <Button look="primary" size="small" type="submit">
          {main?.verb}
        </Button>
        {others.map((action) => (
          <Button key={action.verb} size="small" onPress={() => send(action)}>
            {action.verb}
          </Button>
        ))}
        <Button look="plain" size="small" onPress={cancel}>
          Cancel
        </Button>
      </div>
    </PanelForm>
  );
}
