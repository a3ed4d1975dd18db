"use client";
import type { Claim } from "#lib/domain/claim.ts";
import type { Correction } from "#lib/domain/correction.ts";
import { ChangeCorrection } from "#lib/domain/correction-requests.ts";
import type { CorrectionDraft } from "./correction-fields.tsx";
import { CorrectionForm, type ReadDraft } from "./correction-form.tsx";

export interface AmendFormProps {
  readonly claim: Claim;
  readonly correction: Correction;
  readonly text: string;
  readonly onClose: () => void;
}

/** Changes the words of a correction; its place stays. */
export function AmendForm({ claim, correction, text, onClose }: AmendFormProps) {
  const { id, action, insert, notice, noticeText, reason, start, end, exact, outcome } = correction;
  const readDraft = (draft: CorrectionDraft): ReadDraft => {
    const read = ChangeCorrection.safeParse({ ...draft, version: correction.version });
    if (!read.success) return { error: read.error };
    const { version: _, ...changes } = read.data;
    return { deed: { type: "amend", claim: claim.id, correction: id, changes } };
  };
  return (
    <CorrectionForm
      {...{ claim, text, onClose }}
      label="Edit the correction"
      verb="Save"
      draftName={`amend ${id}`}
      initial={{ insert, notice, noticeText: noticeText ?? "", reason: reason ?? "" }}
      words={{ exact, outcome }}
      proposalOf={(draft) => ({ action, start, end, insert: draft.insert })}
      read={readDraft}
    />
  );
}
