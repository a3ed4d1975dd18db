import { describe, expect, it } from "vitest";
import { type ImportDecisions, NO_DECISIONS } from "#lib/domain/import/decisions.ts";
import type { ImportedArticle } from "#lib/domain/import/imported-article.ts";
import { type ProofPiece, piecesOfTaken, proofLinesOf } from "./proof-pieces.ts";
import { linesBack, showArticle } from "./shown-article.ts";

const NOTHING = {
  ...{ headline: "Talks", standfirst: null, byline: null, dateline: null, publication: null },
  ...{ date: null, language: null, sourceUrl: null, warnings: [], leftOut: [] },
  ...{ formats: [], notes: [], changes: [], comments: [] },
};

const note = {
  ...{ text: "They were not.", mark: "*", notice: "correction" as const },
  ...{ doubt: null, line: null, cut: null },
} as const;

const TEXT = "The talks ended.\nNobody spoke.";
const article = (part: Partial<ImportedArticle>): ImportedArticle => ({
  ...NOTHING,
  text: TEXT,
  blocks: ["paragraph", "heading"],
  ...part,
});

const linesOf = (part: Partial<ImportedArticle>, decisions: Partial<ImportDecisions> = {}) =>
  proofLinesOf(showArticle(article(part), { ...NO_DECISIONS, ...decisions }), 10);

/** Pieces in short: `**bold**`, `_italic_`, `<address|words>`, `{about|words}`, `-out-`, `+in+`. */
function short(piece: ProofPiece): string {
  switch (piece.is) {
    case "words":
      return shortWords(piece);
    case "deleted":
      return `-${piece.text}-`;
    case "inserted":
      return `+${piece.text}+`;
    case "mark":
      return `^${piece.text}`;
    case "back":
      return `«${piece.text}»`;
    case "comment":
      return `(${piece.number})`;
    default:
      return piece satisfies never;
  }
}

function shortWords(piece: Extract<ProofPiece, { is: "words" }>): string {
  const { text, isBold, isItalic, href, about } = piece;
  const bold = isBold ? `**${text}**` : text;
  const italic = isItalic ? `_${bold}_` : bold;
  const linked = href === null ? italic : `<${href}|${italic}>`;
  return about === null ? linked : `{${about}|${linked}}`;
}

const by = { author: "Jane", date: null };

it.each<[string, Partial<ImportedArticle>, string[]]>([
  ["plain words", {}, ["The talks ended.", "Nobody spoke."]],
  [
    "formats that overlap",
    {
      formats: [
        { kind: "bold", start: 4, end: 15 },
        { kind: "link", href: "https://a.example/", start: 4, end: 9 },
        { kind: "italic", start: 10, end: 15 },
      ],
    },
    ["The <https://a.example/|**talks**>** **_**ended**_.", "Nobody spoke."],
  ],
  [
    "a replacement, an insertion at the end, a deletion",
    {
      changes: [
        { start: 4, end: 9, insert: "war", ...by },
        { start: 16, end: 16, insert: " Twice.", ...by },
        { start: 17, end: 23, insert: "", ...by },
      ],
    },
    ["The -talks-+war+ ended.+ Twice.+", "-Nobody- spoke."],
  ],
  [
    "a note and a comment",
    {
      notes: [{ ...note, start: 4, end: 9 }],
      comments: [{ start: 17, end: 23, text: "Who?", ...by }],
    },
    ["The {note|talks}^* ended.", "{comment|Nobody}(1) spoke."],
  ],
])("%s are cut where something begins or ends", (_what, part, expected) => {
  const lines = linesOf(part);
  expect(lines.map(({ pieces }) => pieces.map(short).join(""))).toEqual(expected);
});

it("shows as many lines as asked for, each as what it is", () => {
  expect(proofLinesOf(showArticle(article({}), NO_DECISIONS), 1)).toMatchObject([
    { index: 0, kind: "paragraph" },
  ]);
});

it("numbers the lines of each list", () => {
  const blocks = ["numbered_item", "numbered_item", "paragraph", "numbered_item"] as const;
  const lines = linesOf({ text: "a\nb\nc\nd", blocks });
  expect(lines.map(({ number }) => number)).toEqual([1, 2, null, 1]);
});

it("cuts a left-out line by its own formats", () => {
  const line = { text: "Read more", reason: "menu", before: 0, nth: 0, kind: "paragraph" } as const;
  const pieces = piecesOfTaken({ ...line, formats: [{ kind: "bold", start: 0, end: 4 }] });
  expect(pieces.map(short)).toEqual(["**Read**", " more"]);
});

describe("what was decided", () => {
  const line = {
    text: "*They were not.",
    before: 1,
    nth: 1,
    kind: "paragraph",
    formats: [],
  } as const;
  const cut = { text: "*", at: 9, nth: 9, formats: [] };
  const notes = [{ ...note, start: 4, end: 9, line, cut }];
  const given = { start: 4, end: 9, author: null, date: null };
  const comments = ["Who?", "Why?"].map((text) => ({ ...given, text }));
  const changes = [{ ...given, insert: "war" }];

  it.each<[string, Partial<ImportedArticle>, Partial<ImportDecisions>, string]>([
    ["a note’s mark goes back", { notes }, { notesAsText: [0] }, "The talks«*» ended."],
    [
      "a note is at other words",
      { notes },
      { noteTies: [{ note: 0, start: 10, end: 16 }] },
      "The talks {note|ended.}^*",
    ],
    ["a change is left out", { changes }, { withoutChanges: [0] }, "The talks ended."],
    [
      "a comment is left out, the other keeps its number",
      { comments },
      { withoutComments: [0] },
      "The {comment|talks}(2) ended.",
    ],
  ])("%s", (_what, part, decisions, expected) => {
    expect(linesOf(part, decisions)[0]?.pieces.map(short).join("")).toBe(expected);
  });

  it("puts lines back in the order of the source", () => {
    const menu = { ...line, text: "Home", nth: 0, reason: "menu" };
    const page = article({ notes, leftOut: [{ ...menu, text: "World", nth: 2 }, menu] });
    const back = linesBack(page, { putBack: [0, 1], notesAsText: [0] });
    expect(back.map(({ text, was }) => `${text} (${was})`)).toEqual([
      "Home (left out)",
      "*They were not. (a note)",
      "World (left out)",
    ]);
  });
});
