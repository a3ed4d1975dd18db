import { useState } from "react";
import { z } from "zod";
import { keepDraft } from "#lib/client/draft.ts";
import { readFreeDraft } from "#lib/client/free-draft.ts";
import { STANCES, type Stance } from "#lib/domain/vocabulary.ts";

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

const EMPTY = {
  title: "",
  url: "",
  locator: "",
  excerpt: "",
  primary: false,
  confidential: false,
};

/** The name of the draft of a claim's next source. */
export const evidenceDraft = (claim: string) => `evidence ${claim}`;

/** The source being written down for a claim, kept over a reload; `stance` is what it starts with. */
export function useEvidenceDraft(claim: string, stance: Stance) {
  const name = evidenceDraft(claim);
  const [draft, setDraft] = useState(() => parseDraft(readFreeDraft(name)) ?? { ...EMPTY, stance });
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
  keepDraft(evidenceDraft(claim), JSON.stringify(draft));
}

function parseDraft(kept: string | null): EvidenceDraft | null {
  if (kept === null) return null;
  const read = Draft.safeParse(JSON.parse(kept));
  return read.success ? read.data : null;
}
