import { readKnownCorrections } from "#db/article-corrections.ts";
import { readKnownComments } from "#db/comments.ts";
import type { Article } from "#lib/domain/article.ts";
import { ACTION_RULES } from "#lib/domain/correction-action.ts";
import type { ImportedArticle } from "#lib/domain/import/imported-article.ts";
import { claimsIn, type ImportedClaim } from "#lib/domain/import/imported-claims.ts";
import { foldSpace } from "#lib/domain/text.ts";
import type { Context } from "./context.ts";

/**
 * The claims that a newer version of the article brings and that are not known: a note of other words
 * than those that are there, a change or comment that was not in the version before, whatever the desk
 * made of it since. What is there twice is known as often as it was there before.
 */
export async function findNewFindings(
  { db }: Context,
  { id, revision }: Article,
  imported: ImportedArticle,
): Promise<ImportedClaim[]> {
  const corrections = await readKnownCorrections(db, id, revision);
  const notes = corrections.filter((one) => !ACTION_RULES[one.action].editsText && isLiving(one));
  const known = {
    notes: tally(notes.map(({ noticeText }) => foldSpace(noticeText ?? ""))),
    changes: tally(
      corrections
        .filter(isOfFile)
        .map((one) => keyOf([one.exact, one.insert, one.givenAuthor, one.givenDate])),
    ),
    comments: tally(
      (await readKnownComments(db, id)).map((one) => {
        return keyOf([one.body, one.givenAuthor, one.givenDate]);
      }),
    ),
  };
  const { text } = imported;
  const { notes: oldNotes, changes, comments } = known;
  return claimsIn(text, imported)
    .map((claim) => ({
      ...claim,
      note: claim.note && !takeOne(oldNotes, foldSpace(claim.note.text)) ? claim.note : null,
      changes: claim.changes.filter(({ start, end, insert, author, date }) => {
        return !takeOne(changes, keyOf([text.slice(start, end), insert, author, date]));
      }),
      comments: claim.comments.filter((one) => {
        return !takeOne(comments, keyOf([one.text, one.author, one.date]));
      }),
    }))
    .filter(({ note, changes, comments }) => note || changes.length > 0 || comments.length > 0);
}

type KnownCorrection = Awaited<ReturnType<typeof readKnownCorrections>>[number];

function isLiving({ deletedAt, claimDeletedAt }: KnownCorrection): boolean {
  return deletedAt === null && claimDeletedAt === null;
}

/**
 * Whether it can have been a change of the file: its author or date tells. Without either it may be the
 * desk's own, which makes a file's change needless only as long as it is proposed itself.
 */
function isOfFile(correction: KnownCorrection): boolean {
  const { action, givenAuthor, givenDate, state } = correction;
  if (!ACTION_RULES[action].editsText) return false;
  if (givenAuthor !== null || givenDate !== null) return true;
  return isLiving(correction) && state !== "applied";
}

function keyOf(parts: readonly (string | null)[]): string {
  return JSON.stringify(parts);
}

/** How often each is there. */
function tally(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** Whether there is one, which is then used up. */
function takeOne(counts: Map<string, number>, key: string): boolean {
  const count = counts.get(key) ?? 0;
  if (count > 0) counts.set(key, count - 1);
  return count > 0;
}
