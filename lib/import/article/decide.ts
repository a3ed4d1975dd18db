import {
  type ImportDecisions,
  type NoteTie,
  pick,
  tieNotes,
  wholeMoves,
  without,
  wordsToTie,
} from "#lib/domain/import/decisions.ts";
import type { ImportedArticle } from "#lib/domain/import/imported-article.ts";
import { type Refusal, refuse } from "#lib/domain/refusal.ts";
import { insertLines } from "./put-back.ts";
import { insertWords } from "./put-words-back.ts";

/**
 * The article as a person decided that it comes in. Words of the text are never taken away: what is no
 * note goes back as it stood, with its mark. What names no line, note, change or comment is passed over;
 * `invalid` where a note is tied to no words, or to words of several paragraphs.
 */
export function decideImport(
  article: ImportedArticle,
  decisions: ImportDecisions,
): ImportedArticle | Refusal {
  const ties = decisions.noteTies.map((tie) => ({ tie, words: wordsToTie(article, tie) }));
  const untied = ties.findIndex(({ words }) => words === null);
  if (untied !== -1) return refuseTie(untied);
  const noteTies = ties.map(({ tie, words }): NoteTie => ({ ...tie, ...words }));
  const { notesAsText } = decisions;
  const none = pick(article.notes, notesAsText);
  const back = pick(article.leftOut, decisions.putBack);
  const found: ImportedArticle = {
    ...article,
    notes: without(tieNotes(article.notes, noteTies), notesAsText),
    changes: without(article.changes, wholeMoves(article.changes, decisions.withoutChanges)),
    comments: without(article.comments, decisions.withoutComments),
    leftOut: without(article.leftOut, decisions.putBack),
  };
  const withWords = insertWords(
    found,
    none.flatMap(({ cut }) => cut ?? []),
  );
  return insertLines(withWords, [...back, ...none.flatMap(({ line }) => line ?? [])]);
}

function refuseTie(index: number): Refusal {
  const message = "A note is tied to words of one paragraph of the text. Choose its words again.";
  return refuse("invalid", message, { errors: [{ path: `noteTies.${index}`, message }] });
}
