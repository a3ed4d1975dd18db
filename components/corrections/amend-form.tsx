import { newId } from "#lib/client/new-id.ts";
import { useMe } from "#lib/client/queries.ts";
import type { ArticleView } from "#lib/domain/article.ts";
import type { Claim } from "#lib/domain/claim.ts";
import type { Correction } from "#lib/domain/correction.ts";
import { ChangeCorrection, ProposeWording } from "#lib/domain/correction-requests.ts";
import { amendRisk } from "./amend-risk.ts";
import type { CorrectionDraft } from "./correction-fields.tsx";
import { CorrectionForm, type FormAction, type ReadDraft } from "./correction-form.tsx";

export interface AmendFormProps {
  readonly claim: Claim;
  readonly correction: Correction;
  readonly text: string;
  /** Who may decide on the desk, and how. */
  readonly desk: Pick<ArticleView, "reviewers" | "maySelfReview" | "mayAmendOnApproval">;
  readonly onClose: () => void;
}

/**
 * Changes the words of a correction; its place stays. Whoever could decide on the claim is told that
 * they then cannot, and is offered first to propose the words, or to approve with them.
 */
export function AmendForm({ claim, correction, text, desk, onClose }: AmendFormProps) {
  const me = useMe().data?.id ?? null;
  const { id, action, insert, notice, noticeText, reason, start, end, exact, outcome } = correction;
  const change = (draft: CorrectionDraft): ReadDraft => {
    const read = ChangeCorrection.safeParse({ ...draft, version: correction.version });
    if (!read.success) return { error: read.error };
    const { version: _, ...changes } = read.data;
    return { act: { kind: "amend", claim: claim.id, correction: id, changes } };
  };
  const propose = ({ reason: _, ...words }: CorrectionDraft): ReadDraft => {
    const read = ProposeWording.safeParse({ ...words, id: newId() });
    if (!read.success) return { error: read.error };
    const input = read.data;
    return { act: { kind: "propose_wording", claim: claim.id, correction: id, input } };
  };
  const approve = ({ reason: _, ...words }: CorrectionDraft): ReadDraft => {
    const read = ChangeCorrection.safeParse({ ...words, version: correction.version });
    if (!read.success) return { error: read.error };
    const wording = [{ ...read.data, correction: id }];
    const approval = {
      kind: "decide",
      claim: claim.id,
      decision: "approve",
      comment: null,
    } as const;
    const { covers, anchor } = claim;
    const seen = covers === null ? {} : { seen: { revision: anchor.revision, covers } };
    return { act: { ...approval, ...seen, wording } };
  };
  const risk = me === null ? null : amendRisk({ claim, correction, desk, me });
  const formActions: readonly FormAction[] = [
    { verb: "Propose this wording", read: propose },
    ...(claim.review === "requested" && desk.mayAmendOnApproval
      ? [{ verb: "Approve with this wording", read: approve }]
      : []),
    { verb: "Change it myself", read: change },
  ];
  return (
    <CorrectionForm
      {...{ claim, text, onClose }}
      label="Edit the correction"
      formActions={risk === null ? [{ verb: "Save", read: change }] : formActions}
      advice={risk}
      draftName={`amend ${id}`}
      initial={{ insert, notice, noticeText: noticeText ?? "", reason: reason ?? "" }}
      words={{ exact, outcome }}
      proposalOf={(draft) => ({ action, start, end, insert: draft.insert })}
    />
  );
}
