import { StepMap } from "prosemirror-transform";
import { type Correction, isAccepted } from "#lib/domain/correction.ts";
import { ACTION_RULES } from "#lib/domain/correction-action.ts";
import { formatNotice } from "#lib/domain/notice/notice.ts";
import type { ReviewedArticle } from "#lib/domain/reviewed.ts";
import { type Line, lineAt, linesOf } from "#lib/domain/text.ts";
import type { Corrected } from "./corrected.ts";

/** What readers are told of one correction. */
export interface PublishedNotice {
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
 * told. An applied one did and is, without a place when its words are gone; also where a newer version
 * has put the old words back: its notice was published, and who reads that it is gone would take the
 * correction for withdrawn. To withdraw it, a new correction says so. A note that stood in the article
 * without a mark when it came has no place either: nobody has said which words it is about. Places are
 * in the revision's own words or, where it is given corrected, in those.
 */
export function publishedNotices(
  { revision, claims }: ReviewedArticle,
  corrected: Corrected = { revision, map: StepMap.empty },
): PublishedNotice[] {
  const corrections = claims.flatMap((claim) => claim.corrections).filter(hasNotice);
  const { text } = corrected.revision;
  const lines = linesOf(text);
  return corrections.sort(byPlace).map((correction) => {
    const hasPlace = correction.outcome !== "lost" && !cameUnmarked(correction, revision);
    return {
      text: formatNotice(correction.notice, correction.noticeText ?? ""),
      at: hasPlace ? markOffset(text, lines, endIn(corrected, correction)) : null,
      mark: correction.mark,
    };
  });
}

/** Whether a note stood in the text that was imported, and no mark led to it. */
function cameUnmarked(
  { action, mark, appliedIn }: Correction,
  { number, origin }: ReviewedArticle["revision"],
): boolean {
  const cameHere = appliedIn === 1 || (origin === "import" && appliedIn === number);
  return !ACTION_RULES[action].editsText && mark === null && cameHere;
}

/** A mark stands behind its own correction's new words, and before what another one puts there. */
function endIn({ map }: Corrected, { action, state, end }: Correction): number {
  const isItsOwn = ACTION_RULES[action].editsText && state === "approved";
  return map.map(end, isItsOwn ? 1 : -1);
}

/** Whether readers are told of a correction; see `publishedNotices`. */
export function hasNotice(correction: Correction): boolean {
  const { notice, noticeText, outcome, state } = correction;
  const hasWords = notice !== "none" && noticeText !== null && noticeText.trim() !== "";
  return hasWords && isAccepted(correction) && (outcome !== "lost" || state === "applied");
}

/** Corrections in the order in which readers are told of them: by their end, lost ones last. */
export function byPlace(a: Correction, b: Correction): number {
  return (
    Number(a.outcome === "lost") - Number(b.outcome === "lost") ||
    a.end - b.end ||
    a.start - b.start ||
    (a.id < b.id ? -1 : 1)
  );
}

/**
 * Behind the correction's words. A mark clings to a word: white space at their end is stepped over
 * backward, and at the start of a paragraph, where no word comes before, the mark goes to its end. Null
 * where the paragraph has no words left: it is not printed.
 */
function markOffset(text: string, lines: readonly Line[], end: number): number | null {
  const line = lineAt(lines, end);
  const before = text.slice(line.start, end).trimEnd();
  if (before !== "") return line.start + before.length;
  const words = text.slice(line.start, line.end).trimEnd();
  return words === "" ? null : line.start + words.length;
}
