import { expect, it } from "vitest";
import type { ImportedArticle } from "#lib/domain/imported.ts";
import { type ProofPiece, piecesOfLeftOut, proofLinesOf } from "./proof-pieces.ts";

const NOTHING = {
  ...{ headline: "Talks", standfirst: null, byline: null, dateline: null, publication: null },
  ...{ date: null, language: null, sourceUrl: null, warnings: [], leftOut: [] },
  ...{ formats: [], notes: [], changes: [], comments: [] },
};

const article = (part: Partial<ImportedArticle>): ImportedArticle => ({
  ...NOTHING,
  text: "The talks ended.\nNobody spoke.",
  blocks: ["paragraph", "heading"],
  ...part,
});

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
      notes: [{ start: 4, end: 9, text: "They were not.", mark: "*", notice: "correction" }],
      comments: [{ start: 17, end: 23, text: "Who?", ...by }],
    },
    ["The {note|talks}^* ended.", "{comment|Nobody}(1) spoke."],
  ],
])("%s are cut where something begins or ends", (_what, part, expected) => {
  const lines = proofLinesOf(article(part), 10);
  expect(lines.map(({ pieces }) => pieces.map(short).join(""))).toEqual(expected);
});

it("shows as many lines as asked for, each as what it is", () => {
  expect(proofLinesOf(article({}), 1)).toMatchObject([{ index: 0, kind: "paragraph" }]);
});

it("numbers the lines of each list", () => {
  const blocks = ["numbered_item", "numbered_item", "paragraph", "numbered_item"] as const;
  const lines = proofLinesOf(article({ text: "a\nb\nc\nd", blocks }), 10);
  expect(lines.map(({ number }) => number)).toEqual([1, 2, null, 1]);
});

it("cuts a left-out line by its own formats", () => {
  const line = { text: "Read more", reason: "menu", before: 0, kind: "paragraph" } as const;
  const pieces = piecesOfLeftOut({ ...line, formats: [{ kind: "bold", start: 0, end: 4 }] });
  expect(pieces.map(short)).toEqual(["**Read**", " more"]);
});
