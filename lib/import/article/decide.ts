import { decideArticle } from "#lib/domain/import/decided-article.ts";
import {
  type ImportDecisions,
  type NoteAttachment,
  wordsForNote,
} from "#lib/domain/import/decisions.ts";
import type { ImportedArticle } from "#lib/domain/import/imported-article.ts";
import { type Refusal, refuse } from "#lib/domain/refusal.ts";
import { insertLines } from "./restore-lines.ts";
import { insertWords } from "./restore-text.ts";

/**
 * The article as a person decided that it comes in. Words of the text are never taken away: what is no
 * note goes back as it stood, with its mark. What names no line, note, change or comment is passed over;
 * `invalid` where a note is attached to no words, or to words of several paragraphs.
 */
export function decideImport(
  article: ImportedArticle,
  decisions: ImportDecisions,
): ImportedArticle | Refusal {
  const attachments = decisions.noteTies.map((attachment) => ({
    attachment,
    words: wordsForNote(article, attachment),
  }));
  const misplaced = attachments.findIndex(({ words }) => words === null);
  if (misplaced !== -1) return refuseAttachment(misplaced);
  const noteTies = attachments.map(
    ({ attachment, words }): NoteAttachment => ({ ...attachment, ...words }),
  );
  const decided = decideArticle(article, { ...decisions, noteTies });
  const { restoredLines, restoredWords, ...others } = decided;
  return insertLines(insertWords(others, restoredWords), restoredLines);
}

function refuseAttachment(index: number): Refusal {
  const message = "A note is tied to words of one paragraph of the text. Choose its words again.";
  return refuse("invalid", message, { errors: [{ path: `noteTies.${index}`, message }] });
}
