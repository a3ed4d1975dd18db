import { useState } from "react";
import { z } from "zod";
import { keepDraft, readDraft } from "#lib/client/draft.ts";
import { NOTICES } from "#lib/domain/vocabulary.ts";
import type { CorrectionDraft } from "./correction-fields.tsx";

const Draft = z.object({
  insert: z.string(),
  notice: z.enum(NOTICES),
  noticeText: z.string(),
  reason: z.string(),
});

/** The correction being written under a name of its own, kept over a reload. */
export function useCorrectionDraft(name: string, initial: CorrectionDraft) {
  const [draft, setDraft] = useState(() => readKept(name) ?? initial);
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

function readKept(name: string): CorrectionDraft | null {
  const kept = readDraft(name);
  if (kept === null) return null;
  const read = Draft.safeParse(JSON.parse(kept));
  return read.success ? read.data : null;
}
