"use client";
import { useState } from "react";
import { useActs } from "#components/claims/acts-context.tsx";
import type { Faults } from "#components/claims/faults.ts";
import { focusFault } from "#components/claims/focus-soon.ts";
import { newId } from "#lib/client/new-id.ts";
import type { Revision } from "#lib/domain/article.ts";
import type { Claim } from "#lib/domain/claim.ts";
import { ProposeCorrection } from "#lib/domain/requests.ts";
import type { Range } from "#lib/domain/text.ts";
import type { Action } from "#lib/domain/vocabulary.ts";
import { type CorrectionDraft, CorrectionFields } from "./correction-fields.tsx";
import { CorrectionForm } from "./correction-form.tsx";
import { placeOf, spaced } from "./correction-words.ts";
import { faultsOfCorrection, withoutFaults } from "./faults-of-correction.ts";
import { piecesOf, sentencesAround } from "./pieces.ts";
import { proposalDraft, useCorrectionDraft } from "./use-correction-draft.ts";

export interface ProposeFormProps {
  readonly claim: Claim;
  /** The current one, to which `range` refers. */
  readonly revision: Pick<Revision, "number" | "text">;
  readonly action: Action;
  /** The words that it is about. */
  readonly range: Range;
  readonly onClose: () => void;
}

/** Proposes a change to the words, or a note to them. */
export function ProposeForm({ claim, revision, action, range, onClose }: ProposeFormProps) {
  const { text } = revision;
  const { act } = useActs();
  const place = placeOf(action, range);
  const name = proposalDraft(claim.id, { action, range });
  const { draft, change, clear, keep } = useCorrectionDraft(name, startOf(action, text, range));
  const [faults, setFaults] = useState<Faults>({});
  const isInsertion = action === "insert" && draft.insert.trim() !== "";
  const insert = isInsertion ? spaced(text, place.start, draft.insert) : draft.insert;
  const proposal = { action, ...place, insert };
  const propose = () => {
    const read = ProposeCorrection.safeParse({
      ...draft,
      ...proposal,
      revision: revision.number,
      id: newId(),
    });
    const found = faultsOfCorrection(text, proposal, draft, read.error);
    setFaults(found);
    if (!read.success || Object.keys(found).length > 0) {
      focusFault(claim.id);
      return;
    }
    const deed = { type: "propose", claim: claim.id, input: read.data } as const;
    act(claim, deed, { draft: name, onRefused: keep });
    onClose();
  };
  return (
    <CorrectionForm
      label={LABELS[action]}
      verb={action === "note" ? "Add note" : "Propose"}
      onSend={propose}
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
        preview={piecesOf(sentencesAround(text, place), [proposal])}
      />
    </CorrectionForm>
  );
}

const LABELS: Readonly<Record<Action, string>> = {
  replace: "Replace the words",
  insert: "Insert after the words",
  delete: "Delete the words",
  note: "Editor’s note on the words",
};

function startOf(action: Action, text: string, { start, end }: Range): CorrectionDraft {
  return {
    insert: action === "replace" ? text.slice(start, end) : "",
    notice: action === "note" ? "editors_note" : "none",
    noticeText: "",
    reason: "",
  };
}
