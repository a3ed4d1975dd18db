import { describeAnchor, locateAnchor } from "#lib/domain/anchor.ts";
import type { Attribution } from "#lib/domain/attribution.ts";
import type { ImportDecisions, LineKind, NoteAttachment } from "#lib/domain/import/decisions.ts";
import type { ImportedArticle } from "#lib/domain/import/imported-article.ts";
import type { Range } from "#lib/domain/text.ts";

/**
 * What was decided in the last preview, for the next one of the same article: about lines, notes, changes
 * and comments of the same words, of several alike about as many as before; a note is attached to the same
 * words, where those stand in one clear place.
 */
export function carryDecisions(
  last: ImportedArticle,
  decisions: ImportDecisions,
  next: ImportedArticle,
): ImportDecisions {
  const carry = (indexes: readonly number[], keysOf: KeysOf) => {
    const move = carrier(keysOf(last), keysOf(next));
    return indexes.flatMap((index) => move(index) ?? []).sort((a, b) => a - b);
  };
  const moveLine = carrier(last.text.split("\n"), next.text.split("\n"));
  const moveNote = carrier(keysOfNotes(last), keysOfNotes(next));
  return {
    putBack: carry(decisions.putBack, ({ leftOut }) => leftOut.map(({ text }) => text)),
    notesAsText: carry(decisions.notesAsText, keysOfNotes),
    noteTies: decisions.noteTies.flatMap((attachment): NoteAttachment[] => {
      const note = moveNote(attachment.note);
      const words = locateAnchor(next.text, describeAnchor(last.text, attachment));
      return note === null || !words ? [] : [{ note, start: words.start, end: words.end }];
    }),
    withoutChanges: carry(decisions.withoutChanges, ({ changes, text }) =>
      changes.map((change) => keyOf(text, change, change.insert)),
    ),
    withoutComments: carry(decisions.withoutComments, ({ comments, text }) =>
      comments.map((comment) => keyOf(text, comment, comment.text)),
    ),
    kinds: decisions.kinds.flatMap(({ line, kind }): LineKind[] => {
      const now = moveLine(line);
      return now === null ? [] : [{ line: now, kind }];
    }),
  };
}

/** What each of a list is known by. */
type KeysOf = (article: ImportedArticle) => readonly string[];

const keysOfNotes: KeysOf = ({ notes }) => notes.map(({ text }) => text);

function keyOf(text: string, said: Range & Attribution, words: string): string {
  return JSON.stringify([text.slice(said.start, said.end), words, said.author, said.date]);
}

/** Where what stood at a place in one list stands in another: the first alike is the first there. */
function carrier(
  last: readonly string[],
  next: readonly string[],
): (index: number) => number | null {
  const placesIn = (keys: readonly string[]) =>
    Map.groupBy(keys.keys(), (index) => keys[index] ?? "");
  const [then, now] = [placesIn(last), placesIn(next)];
  return (index) => {
    const key = last[index];
    if (key === undefined) return null;
    return now.get(key)?.[then.get(key)?.indexOf(index) ?? -1] ?? null;
  };
}
