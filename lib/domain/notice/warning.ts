import type { Range } from "#lib/domain/text.ts";

/** What can be wrong with a notice. */
export const WARNING_CODES = [
  "empty",
  "label_missing",
  "label_other",
  "date_missing",
  "blank",
  "right_missing",
  "wrong_missing",
  "speaker_missing",
  "blame",
  "euphemism",
  "old_words_stand",
  "misquotation",
  "confidential",
] as const;
export type WarningCode = (typeof WARNING_CODES)[number];

/** Something wrong with a notice. It keeps nobody from going on. */
export interface NoticeWarning {
  readonly code: WarningCode;
  /** What is amiss and what to do, for whoever writes the notice. */
  readonly message: string;
  /** Offsets in the notice's words, where it is about some of them. */
  readonly range: Range | null;
  /** For a misquotation: the notice's words and the source's. */
  readonly difference: { readonly said: string; readonly source: string } | null;
}

/** A warning about the whole notice. */
export function warn(
  code: WarningCode,
  message: string,
  range: Range | null = null,
): NoticeWarning {
  return { code, message, range, difference: null };
}
