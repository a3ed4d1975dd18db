import type { ArticleFacts } from "#lib/domain/article.ts";
import type { BlockKind, Notice } from "#lib/domain/vocabulary.ts";

/** A source of the shape that desks receive, and what has to become of it. */
export interface ImportCase {
  /** In `files`, or for a Word file the name of what `word-cases-fixture.ts` makes. */
  readonly file: string;
  readonly facts: Partial<ArticleFacts>;
  /** Every line of the article in order: its kind, and how its words begin. */
  readonly lines: readonly (readonly [kind: BlockKind, start: string])[];
  /** What must be in the text, to the letter. */
  readonly has: readonly string[];
  /** What must not be in the text. */
  readonly lacks: readonly string[];
  /** `bold: words`, `words -> address`. */
  readonly formats?: readonly string[];
  /** In the order of the text. */
  readonly notes?: readonly ExpectedNote[];
}

/** An editor's note that has to be found. */
export interface ExpectedNote {
  readonly mark: string | null;
  readonly notice: Notice;
  /** The words that it is about. */
  readonly on: string;
  /** Something that it says. */
  readonly says: string;
}

/** How the first of the three paragraphs begins that most of the cases tell. */
export const VOTE: readonly [BlockKind, string] = [
  "paragraph",
  "The harbour board of Port Ellery voted",
];
/** How the second one begins. */
export const ASKED: readonly [BlockKind, string] = [
  "paragraph",
  "“We were never asked,” said Mattea",
];
/** How the third one begins. */
export const COST: readonly [BlockKind, string] = [
  "paragraph",
  "The work will cost 4.2 million crowns – twice",
];

/** Sentences of theirs that must come in to the letter. */
export const SENTENCES: readonly string[] = [
  "after three storms in one winter broke the concrete that was meant to last a century.",
  "since 1993. “Nobody measured the wall before they sold it.”",
  "4.2 million crowns – twice the sum in the plan of 2016 – and is expected",
];
