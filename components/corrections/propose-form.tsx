import { newId } from "#lib/client/new-id.ts";
import type { Revision } from "#lib/domain/article.ts";
import type { Claim } from "#lib/domain/claim.ts";
import type { Proposal } from "#lib/domain/correction.ts";
import { ACTION_RULES } from "#lib/domain/correction-action.ts";
import { ProposeCorrection } from "#lib/domain/correction-requests.ts";
import type { Range } from "#lib/domain/text.ts";
import type { Action } from "#lib/domain/vocabulary.ts";
import type { CorrectionDraft } from "./correction-fields.tsx";
import { CorrectionForm, type ReadDraft } from "./correction-form.tsx";
import { placeOf, proposalDraft, spaced } from "./correction-words.ts";

export interface ProposeFormProps {
  readonly claim: Claim;
  /** The current one, to which `range` refers. */
  readonly revision: Pick<Revision, "number" | "text">;
  readonly action: Action;
  /** The words that it is about. */
  readonly range: Range;
  readonly onClose: () => void;
  /** It is left without being sent; by default as after sending. */
  readonly onLeave?: (() => void) | undefined;
}

/** Proposes a change to the words, or a note to them. */
export function ProposeForm({
  claim,
  revision,
  action,
  range,
  onClose,
  onLeave,
}: ProposeFormProps) {
  const { text, number } = revision;
  const place = placeOf(action, range);
  const readDraft = (draft: CorrectionDraft, proposal: Proposal): ReadDraft => {
    const input = { ...draft, ...proposal, revision: number, id: newId() };
    const read = ProposeCorrection.safeParse(input);
    if (!read.success) return { error: read.error };
    return { act: { kind: "propose", claim: claim.id, input: read.data } };
  };
  return (
    <CorrectionForm
      {...{ claim, text, onClose, onLeave }}
      label={LABELS[action]}
      formActions={[
        { verb: ACTION_RULES[action].editsText ? "Propose" : "Add note", read: readDraft },
      ]}
      draftName={proposalDraft(claim.id, { action, range })}
      initial={startOf(action, text, range)}
      words={{ exact: text.slice(place.start, place.end), outcome: "kept" }}
      proposalOf={({ insert }) => {
        const isInsertion = !ACTION_RULES[action].hasRange && insert.trim() !== "";
        return {
          action,
          ...place,
          insert: isInsertion ? spaced(text, place.start, insert) : insert,
        };
      }}
    />
  );
}

const LABELS: Readonly<Record<Action, string>> = {
  replace: "Replace the words",
  insert: "Insert after the words",
  delete: "Delete the words",
  note: "Editor’s note on the words",
};

function startOf(action: Action, text: string, { start, end }: Range): CorrectionDraft {
  const { hasRange, takesInsert, firstNotice } = ACTION_RULES[action];
  return {
    insert: hasRange && takesInsert ? text.slice(start, end) : "",
    notice: firstNotice,
    noticeText: "",
    reason: "",
  };
}
