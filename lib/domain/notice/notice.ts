import { labelOf, type Notice } from "../vocabulary.ts";

/** As what readers are told something. */
export type NoticeKind = Exclude<Notice, "none">;

const LABELLED =
  /^[[(]?\s*(?:editor(?:ial|s|[’'‘`´]s|s[’'‘`´])? note|notes? (?:from|by) the editors?|ed(?:itor)?\.? note|corrections?|corrected|clarifications?|updated?)\b[^:]{0,60}(?::|\s[—–-]\s)/iu;
/** The amended line, a house style in which the sentence itself says what it is. */
const AMENDED =
  /^(?:[•·–-]\s*)?this \w+ (?:was|has been) (?:\w+ )?(?:amended|corrected|clarified|updated)\b/iu;

/** A notice as readers see it: in one line, with a label in front unless it says itself what it is. */
export function formatNotice(notice: Notice, words: string): string {
  const text = words.trim().replace(/\s*[\n\r\v\f\u0085\u2028\u2029][\s\u0085]*/gu, " ");
  if (notice === "none" || headOf(text)) return text;
  return `${labelOf(notice)}: ${text}`;
}

/** The part of a notice that says what it is: a label up to its colon, or the amended line. */
export interface NoticeHead {
  /** `label`: "Correction, 12 April:"; `amended`: "This article was amended on 12 April." */
  readonly form: "label" | "amended";
  /** As written, from the first character. */
  readonly words: string;
}

/** How a notice begins, white space in front of it aside; null where it does not say what it is. */
export function headOf(words: string): NoticeHead | null {
  const label = LABELLED.exec(words.trimStart());
  if (label) return { form: "label", words: label[0] };
  if (!AMENDED.test(words.trimStart())) return null;
  // The sentence, in which a month may be shortened: “on Jan. 5, 2017”.
  const [sentence = ""] =
    /^.{0,200}?(?:[.:;!?](?=\s+\p{Lu}|\s*$)|$)/su.exec(words.trimStart()) ?? [];
  return { form: "amended", words: sentence };
}
