import { useState } from "react";
import { z } from "zod";
import { keepDraft, readDraft } from "#lib/client/draft.ts";
import { STANCES } from "#lib/domain/vocabulary.ts";

const Draft = z.object({
  stance: z.enum(STANCES),
  title: z.string(),
  url: z.string(),
  locator: z.string(),
  excerpt: z.string(),
  primary: z.boolean(),
  confidential: z.boolean(),
});
/** A source while it is being written down. */
export type EvidenceDraft = z.infer<typeof Draft>;

const EMPTY: EvidenceDraft = {
  stance: "supports",
  title: "",
  url: "",
  locator: "",
  excerpt: "",
  primary: false,
  confidential: false,
};

/** The source being written down for a claim, kept over a reload. */
export function useEvidenceDraft(claim: string) {
  const name = `evidence ${claim}`;
  const [draft, setDraft] = useState(() => readKept(name));
  return {
    draft,
    change(changes: Partial<EvidenceDraft>) {
      const next = { ...draft, ...changes };
      setDraft(next);
      keepDraft(name, JSON.stringify(next));
    },
    clear: () => keepDraft(name, null),
  };
}

/** Keeps a source that could not be added, for another try. */
export function keepEvidence(claim: string, draft: EvidenceDraft): void {
  keepDraft(`evidence ${claim}`, JSON.stringify(draft));
}

function readKept(name: string): EvidenceDraft {
  const kept = readDraft(name);
  if (kept === null) return EMPTY;
  const read = Draft.safeParse(JSON.parse(kept));
  return read.success ? read.data : EMPTY;
}
