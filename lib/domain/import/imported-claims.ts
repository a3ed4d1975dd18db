import { faultOfProposal } from "../correction.ts";
import type { EditingAction } from "../correction-action.ts";
import { LONGEST_INSERT } from "../correction-requests.ts";
import { type Range, snapRange, wholeCharacters } from "../text.ts";
import type { Kind } from "../vocabulary.ts";
import { cleanFindings, type Findings } from "./clean-findings.ts";
import type { ImportedChange, ImportedComment, ImportedNote } from "./imported-article.ts";

/** A change of the file that can be proposed: its range holds whole characters. */
export interface ProposedChange extends ImportedChange {
  readonly action: EditingAction;
}

/** A claim that an imported article brings with it: words, and what its file says about them. */
export interface ImportedClaim extends Range {
  readonly kind: Kind;
  readonly note: ImportedNote | null;
  readonly changes: readonly ProposedChange[];
  readonly comments: readonly ImportedComment[];
}

/**
 * The claims in an import, in the order of the text: one for each editor's note, and one for each
 * stretch of words that was changed or commented on. A change that names no words (an insertion, white
 * space) is a claim on the word beside it, and all parts of a move are on the words that move. Changes
 * that change nothing and empty comments are none.
 */
export function claimsIn(text: string, findings: Findings): ImportedClaim[] {
  const { notes, changes, comments } = cleanFindings(findings);
  const none = { note: null, changes: [], comments: [] };
  const lone = notes.map((note): ImportedClaim => {
    return { ...none, ...rangeOf(note), kind: kindOf(text, note), note };
  });
  const shared = new Map<string, ImportedClaim>();
  const moved = findMoved(changes);
  const claimOn = (place: Range, add: (claim: ImportedClaim) => ImportedClaim) => {
    const range = wordsAt(text, place);
    const key = `${range.start}–${range.end}`;
    const claim = shared.get(key) ?? { ...none, ...range, kind: kindOf(text, range) };
    shared.set(key, add(claim));
  };
  for (const change of changes) {
    const proposed = proposedChange(text, change);
    if (text.slice(proposed.start, proposed.end) === proposed.insert) continue;
    // Both halves of a move are on the words that move: one decision is on both.
    claimOn(moved.get(change.move ?? "") ?? proposed, (claim) =>
      faultOfProposal(text, proposed) === null && proposed.insert.length <= LONGEST_INSERT
        ? { ...claim, changes: [...claim.changes, proposed] }
        : { ...claim, comments: [...claim.comments, ...toldOf(text, change)] },
    );
  }
  for (const comment of comments) {
    if (comment.text.trim() === "") continue;
    claimOn(comment, (claim) => ({ ...claim, comments: [...claim.comments, comment] }));
  }
  return [...lone, ...shared.values()].sort((a, b) => a.start - b.start || b.end - a.end);
}

/** The words that each move takes out of their place, by its name. */
function findMoved(changes: Findings["changes"]): ReadonlyMap<string, Range> {
  const moved = new Map<string, Range>();
  for (const change of changes) {
    const isFrom = change.move !== undefined && change.start < change.end;
    if (isFrom && !moved.has(change.move)) moved.set(change.move, rangeOf(change));
  }
  return moved;
}

function rangeOf({ start, end }: Range): Range {
  return { start, end };
}

/** Words that begin with a quotation mark are a quotation. */
function kindOf(text: string, { start }: Range): Kind {
  return /["“„«‘]/u.test(text.charAt(start)) ? "quote" : "other";
}

/** The change with whole characters in its range and its new words. */
function proposedChange(text: string, change: ImportedChange): ProposedChange {
  const { start, end } = wholeCharacters(text, change);
  const insert = text.slice(start, change.start) + change.insert + text.slice(change.end, end);
  return { ...change, start, end, insert, action: actionOf({ start, end }, insert) };
}

/** A change that cannot be proposed, as over two paragraphs, is told of and not dropped. */
function toldOf(text: string, { insert, ...place }: ImportedChange): readonly ImportedComment[] {
  const words = text.slice(place.start, place.end);
  const told = { ...place, text: `Tracked change: “${words}” becomes “${insert}”.` };
  return cleanFindings({ notes: [], changes: [], comments: [told] }).comments;
}

function actionOf({ start, end }: Range, insert: string): ProposedChange["action"] {
  if (start === end) return "insert";
  return insert === "" ? "delete" : "replace";
}

/** The words of a range; where there are none, the word before it in its line, or else the next one. */
function wordsAt(text: string, place: Range): Range {
  const own = place.start < place.end ? snapRange(text, place) : null;
  const range = own ?? wordBefore(text, place.start) ?? wordBehind(text, place.end);
  if (!range) throw new RangeError("There is no word beside the place.");
  return range;
}

/** Longest stretch without a space that counts as one word, in code units. */
const LONGEST_WORD = 64;

function wordBefore(text: string, offset: number): Range | null {
  let end = offset;
  while (end > 0 && text[end - 1] !== "\n" && isSpace(text, end - 1)) end--;
  let start = end;
  while (start > 0 && end - start < LONGEST_WORD && !isSpace(text, start - 1)) start--;
  return start < end ? snapRange(text, { start, end }) : null;
}

/** Beyond the line too: a line may be empty. The text's last words serve where nothing follows. */
function wordBehind(text: string, offset: number): Range | null {
  let start = offset;
  while (start < text.length && isSpace(text, start)) start++;
  if (start === text.length) return wordBefore(text, text.trimEnd().length);
  let end = start;
  while (end < text.length && end - start < LONGEST_WORD && !isSpace(text, end)) end++;
  return snapRange(text, { start, end });
}

function isSpace(text: string, offset: number): boolean {
  return /\s/u.test(text.charAt(offset));
}
