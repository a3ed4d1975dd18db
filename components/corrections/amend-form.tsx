"use client";
import { useState } from "react";
import { useActs } from "#components/claims/acts-context.tsx";
import type { Faults } from "#components/claims/faults.ts";
import { focusFault } from "#components/claims/focus-soon.ts";
import type { Claim } from "#lib/domain/claim.ts";
import type { Correction } from "#lib/domain/correction.ts";
import { ChangeCorrection } from "#lib/domain/requests.ts";
import { CorrectionFields } from "./correction-fields.tsx";
import { CorrectionForm } from "./correction-form.tsx";
import { faultsOfCorrection, withoutFaults } from "./faults-of-correction.ts";
import { piecesOf, sentencesAround } from "./pieces.ts";
import { useCorrectionDraft } from "./use-correction-draft.ts";

export interface AmendFormProps {
  readonly claim: Claim;
  readonly correction: Correction;
  readonly text: string;
  readonly onClose: () => void;
}

/** Changes the words of a correction; its place stays. */
export function AmendForm({ claim, correction, text, onClose }: AmendFormProps) {
  const { act } = useActs();
  const { id, action, insert, notice, noticeText, reason, start, end } = correction;
  const name = `amend ${id}`;
  const { draft, change, clear, keep } = useCorrectionDraft(name, {
    insert,
    notice,
    noticeText: noticeText ?? "",
    reason: reason ?? "",
  });
  const [faults, setFaults] = useState<Faults>({});
  const proposal = { action, start, end, insert: draft.insert };
  const save = () => {
    const read = ChangeCorrection.safeParse({ ...draft, version: correction.version });
    const found = faultsOfCorrection(text, proposal, draft, read.error);
    setFaults(found);
    if (!read.success || Object.keys(found).length > 0) {
      focusFault(claim.id);
      return;
    }
    const { version: _, ...changes } = read.data;
    const deed = { type: "amend", claim: claim.id, correction: id, changes } as const;
    act(claim, deed, { draft: name, onRefused: keep });
    onClose();
  };
  return (
    <CorrectionForm
      label="Edit the correction"
      verb="Save"
      onSend={save}
      onLeave={onClose}
      onCancel={() => {
        clear();
        onClose();
      }}
    >
      <CorrectionFields
        action={action}
        draft={draft}
        onChange={(changes) => {
          change(changes);
          setFaults(withoutFaults(faults, changes));
        }}
        faults={faults}
        preview={piecesOf(sentencesAround(text, { start, end }), [proposal])}
      />
    </CorrectionForm>
  );
}
