import { useState } from "react";
import { z } from "zod";
import { keepDraft } from "#lib/client/draft.ts";
import { readFreeDraft } from "#lib/client/free-draft.ts";
import type { Range } from "#lib/domain/text.ts";
import { type Action, NOTICES } from "#lib/domain/vocabulary.ts";
import type { CorrectionDraft } from "./correction-fields.tsx";
import { placeOf } from "./correction-words.ts";

const Draft = z.object({
  insert: z.string(),
  notice: z.enum(NOTICES),
  noticeText: z.string(),
  reason: z.string(),
});

/** The name of the draft of a new correction at these words. */
export function proposalDraft(
  claim: string,
  { action, range }: { readonly action: Action; readonly range: Range },
): string {
  const { start, end } = placeOf(action, range);
  return `correction ${claim} ${action} ${start}-${end}`;
}

/** The correction being written under a name of its own, kept over a reload. */
export function useCorrectionDraft(name: string, initial: CorrectionDraft) {
  const [draft, setDraft] = useState(() => parseDraft(readFreeDraft(name)) ?? initial);
  return {
    draft,
    change(changes: Partial<CorrectionDraft>) {
      const next = { ...draft, ...changes };
      setDraft(next);
      keepDraft(name, JSON.stringify(next));
    },
    clear: () => keepDraft(name, null),
    /** Keeps what could not be saved, for another try. */
    keep: () => keepDraft(name, JSON.stringify(draft)),
  };
}

function parseDraft(kept: string | null): CorrectionDraft | null {
  if (kept === null) return null;
  const read = Draft.safeParse(JSON.parse(kept));
  return read.success ? read.data : null;
}
