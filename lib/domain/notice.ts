import type { Notice } from "./vocabulary.ts";

const LABELS: Readonly<Record<Exclude<Notice, "none">, string>> = {
  correction: "Correction:",
  clarification: "Clarification:",
  editors_note: "Editor’s note:",
  update: "Update:",
};

const LABELLED =
  /^[[(]?\s*(?:editor(?:ial|s|[’'‘`´]s|s[’'‘`´])? note|notes? (?:from|by) the editors?|ed(?:itor)?\.? note|corrections?|corrected|clarifications?|updated?)\b[^:]{0,60}(?::|\s[—–-]\s)/iu;
/** The amended line, a house style in which the sentence itself says what it is. */
const AMENDED = /^this \w+ (?:was|has been) (?:\w+ )?(?:amended|corrected|clarified|updated)\b/iu;

/** A notice as readers see it: in one line, with a label in front unless it says itself what it is. */
export function wordNotice(notice: Notice, words: string): string {
  const text = words.trim().replace(/\s*[\n\r]+\s*/gu, " ");
  if (notice === "none" || LABELLED.test(text) || AMENDED.test(text)) return text;
  return `${LABELS[notice]} ${text}`;
}
