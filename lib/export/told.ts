import { type Correction, isAccepted } from "#lib/domain/correction.ts";
import type { ReviewedArticle } from "#lib/domain/reviewed.ts";
import { type Line, lineAt, linesOf } from "#lib/domain/text.ts";
import type { Notice } from "#lib/domain/vocabulary.ts";

/** What readers are told of one correction. */
export interface ToldNote {
  /** The notice in one line, with its label and without a mark. */
  readonly text: string;
  /** The offset in the revision behind the words it is about; null when they are gone. */
  readonly at: number | null;
  /** The mark that it came with. */
  readonly mark: string | null;
}

/**
 * The notices of an article in the order of its text: those of accepted corrections that tell readers
 * something, notes included. An approved correction whose words are gone changed nothing and is not
 * told; an applied one did and is, without a place.
 */
export function toldNotes({ revision, claims }: ReviewedArticle): ToldNote[] {
  const told = claims.flatMap((claim) => claim.corrections).filter(isTold);
  const lines = linesOf(revision.text);
  return told.sort(byPlace).map((correction) => ({
    text: withLabel(correction.notice, correction.noticeText ?? ""),
    at: correction.outcome === "lost" ? null : markOffset(revision.text, lines, correction),
    mark: correction.mark,
  }));
}

function isTold(correction: Correction): boolean {
  const { notice, noticeText, outcome, state } = correction;
  const hasWords = notice !== "none" && noticeText !== null && noticeText.trim() !== "";
  return hasWords && isAccepted(correction) && (outcome !== "lost" || state === "applied");
}

function byPlace(a: Correction, b: Correction): number {
  return (
    Number(a.outcome === "lost") - Number(b.outcome === "lost") ||
    a.end - b.end ||
    a.start - b.start ||
    (a.id < b.id ? -1 : 1)
  );
}

/**
 * Behind the correction's words. A mark clings to a word: white space at their end is stepped over
 * backward, and at the start of a paragraph, where no word comes before, the mark goes to its end.
 */
function markOffset(text: string, lines: readonly Line[], { end }: Correction): number {
  const line = lineAt(lines, end);
  const before = text.slice(line.start, end).trimEnd();
  if (before !== "") return line.start + before.length;
  return line.start + text.slice(line.start, line.end).trimEnd().length;
}

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

/** The notice in one line, with a label in front unless it says itself what it is. */
function withLabel(notice: Notice, words: string): string {
  const text = words.trim().replace(/\s*[\n\r]+\s*/gu, " ");
  if (notice === "none" || LABELLED.test(text) || AMENDED.test(text)) return text;
  return `${LABELS[notice]} ${text}`;
}
