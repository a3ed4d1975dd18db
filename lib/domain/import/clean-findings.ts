import { AddComment } from "../claim-requests.ts";
import { LONGEST_NOTICE } from "../correction-requests.ts";
import { withoutHiddenCharacters } from "../hidden-characters.ts";
import type { Range } from "../text.ts";
import type {
  ImportedArticle,
  ImportedChange,
  ImportedComment,
  ImportedNote,
} from "./imported-article.ts";

/** What a file says about its words. */
export type Findings = Pick<ImportedArticle, "notes" | "changes" | "comments">;

/** Longest comment, in UTF-16 code units; a longer one of a file becomes several. */
const LONGEST_COMMENT = 10_000;

/** Longest name of somebody whom a file names. */
const LONGEST_AUTHOR = 200;

/**
 * What a file says about its words, fit for what people here may write: without hidden signs, long
 * comments in pieces, and a note that is too long for a notice as comments.
 */
export function cleanFindings({ notes, changes, comments }: Findings): Findings {
  const fit = notes.map((note) => ({ ...note, text: withoutHiddenCharacters(note.text) }));
  const isNotice = ({ text }: ImportedNote) => text.length <= LONGEST_NOTICE;
  return {
    notes: fit.filter(isNotice),
    changes: changes.map(cleanChange),
    comments: [
      ...fit.filter((note) => !isNotice(note)).flatMap(toldOfNote),
      ...comments.flatMap(cleanComment),
    ],
  };
}

function cleanChange({ insert, author, ...change }: ImportedChange): ImportedChange {
  return { ...change, insert: withoutHiddenCharacters(insert), author: cleanName(author) };
}

function cleanComment({ text, author, ...comment }: ImportedComment): ImportedComment[] {
  const pieces = piecesOf(withoutHiddenCharacters(text));
  return pieces.map((text) => ({ ...comment, text, author: cleanName(author) }));
}

function toldOfNote({ start, end, text }: ImportedNote & Range): ImportedComment[] {
  return piecesOf(text).map((text) => ({ start, end, text, author: null, date: null }));
}

/** Pieces in which something is seen, none of which cuts a character. */
function piecesOf(words: string): string[] {
  const pieces: string[] = [];
  for (let at = 0; at < words.length; ) {
    const end = at + LONGEST_COMMENT;
    const isCut = /[\uD800-\uDBFF]/.test(words.charAt(end - 1)) && end < words.length;
    const piece = words.slice(at, isCut ? end - 1 : end);
    pieces.push(piece);
    at += piece.length;
  }
  return pieces.filter((piece) => AddComment.shape.body.safeParse(piece).success);
}

function cleanName(author: string | null): string | null {
  const name = withoutHiddenCharacters(author ?? "").trim();
  return name === "" ? null : [...name].slice(0, LONGEST_AUTHOR).join("");
}
