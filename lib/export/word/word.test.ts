import { describe, expect, it } from "vitest";
import { isRefusal } from "#lib/domain/refusal.ts";
import type { ReviewedArticle } from "#lib/domain/reviewed.ts";
import type { Format } from "#lib/domain/revision.ts";
import { BLOCK_KINDS, type BlockKind } from "#lib/domain/vocabulary.ts";
import { reviewedOf, textOf, type Wanted } from "../article-fixture.ts";
import type { ExportOptions } from "../reviewed/options.ts";
import { carriedWords } from "./characters.ts";
import {
  accepted,
  allNamed,
  partOf,
  type ReadParagraph,
  type ReadWord,
  readWord,
  rejected,
} from "./read-word-fixture.ts";
import { renderWord } from "./word.ts";

const ACCEPTED: ExportOptions = { corrections: "accepted" };

function written(reviewed: ReviewedArticle, options = ACCEPTED): ReadWord {
  const file = renderWord(reviewed, options);
  if (isRefusal(file)) throw new TypeError(file.message);
  return readWord(file);
}

/** Words as they are drawn: `{-out-}`, `{+in+}`, a look in angle brackets behind them. */
function drawing({ runs }: ReadParagraph): string {
  return runs
    .map(({ words, status, look }) => {
      const looked = look === "" ? words : `${words}<${look}>`;
      if (status === "kept") return looked;
      return status === "deleted" ? `{-${looked}-}` : `{+${looked}+}`;
    })
    .join("");
}

const change = (at: string, insert: string): Wanted =>
  insert === "" ? { at, action: "delete" } : { at, action: "replace", insert };

const LINE = "One two three four";
const bold: Format = { kind: "bold", start: 4, end: 13 };
const link: Format = { kind: "link", href: "https://example.org/?a=1&b=2#c", start: 4, end: 13 };
const href = "https://example.org/?a=1&b=2#c";

describe("a change", () => {
  it.each<[string, readonly Wanted[], readonly Format[], string]>([
    ["of one word", [change("two", "2")], [], "One {-two-}{+2+} three four"],
    ["at the start", [change("One", "1")], [], "{-One-}{+1+} two three four"],
    ["at the end", [change("four", "4")], [], "One two three {-four-}{+4+}"],
    ["of all words", [change(LINE, "1")], [], "{-One two three four-}{+1+}"],
    ["that only takes out", [change(" two", "")], [], "One{- two-} three four"],
    [
      "that only puts in, at the start and at the end",
      [
        { at: "", start: 0, end: 0, action: "insert", insert: "So " },
        { at: "", start: LINE.length, end: LINE.length, action: "insert", insert: "!" },
      ],
      [],
      "{+So +}One two three four{+!+}",
    ],
    [
      "beside others",
      [change("One", "1"), change("two", "2"), change("three", ""), change("four", "4")],
      [],
      "{-One-}{+1+} {-two-}{+2+} {-three-} {-four-}{+4+}",
    ],
    ["inside bold words", [change("two", "2")], [bold], "One {-two<b>-}{+2<b>+} three<b> four"],
    [
      "of exactly the bold words",
      [change("two three", "2 3")],
      [bold],
      "One {-two three<b>-}{+2 3<b>+} four",
    ],
    [
      "of more than the bold words",
      [change("One two three", "1")],
      [bold],
      "{-One -}{-two three<b>-}{+1+} four",
    ],
    [
      "over the end of a link",
      [change("three four", "34")],
      [link],
      `One two <${href}>{-three<${href}>-}{- four-}{+34+}`,
    ],
    [
      "inside a bold link",
      [change("two", "2")],
      [bold, link],
      `One {-two<b${href}>-}{+2<b${href}>+} three<b${href}> four`,
    ],
  ])("%s keeps the formats", (_, corrections, formats, expected) => {
    const reviewed = reviewedOf(textOf([LINE, "Five."], formats), corrections);
    expect(written(reviewed).paragraphs.map(drawing)).toEqual([expected, "Five."]);
  });

  it("is one deletion and one insertion, whatever formats are in the words", () => {
    const italic: Format = { kind: "italic", start: 0, end: 3 };
    const { parts } = written(reviewedOf(textOf([LINE], [italic, bold]), [change(LINE, "1")]));
    const body = partOf(parts, "word/document.xml");
    expect(allNamed(body, "w:del")).toHaveLength(1);
    expect(allNamed(body, "w:ins")).toHaveLength(1);
  });

  it.each(BLOCK_KINDS)("keeps the paragraph a %s", (kind) => {
    const style: Readonly<Record<BlockKind, string>> = {
      headline: "Title",
      standfirst: "Subtitle",
      byline: "Byline",
      heading: "Heading1",
      subheading: "Heading2",
      paragraph: "",
      list_item: "ListBullet",
      numbered_item: "ListNumber",
      quotation: "Quote",
      caption: "Caption",
    };
    const { paragraphs, parts } = written(reviewedOf(textOf([[kind, LINE]]), [change("two", "2")]));
    expect(paragraphs.map(drawing)).toEqual(["One {-two-}{+2+} three four"]);
    expect(paragraphs[0]).toMatchObject({ style: style[kind] });
    const styles = allNamed(partOf(parts, "word/styles.xml"), "w:style");
    if (kind !== "paragraph") {
      expect(styles.map(({ attributes }) => attributes["w:styleId"])).toContain(style[kind]);
    }
  });
});

describe("a Word file", () => {
  it("keeps every line a paragraph, empty ones too, and counts each list from one", () => {
    const { paragraphs, parts } = written(
      reviewedOf(
        textOf([
          ["numbered_item", "a"],
          "",
          ["numbered_item", "b"],
          "between",
          ["numbered_item", "c"],
          ["list_item", "d"],
        ]),
      ),
    );
    expect(paragraphs.map(({ list }) => list)).toEqual(["2", "", "2", "", "3", "1"]);
    const numbers = allNamed(partOf(parts, "word/numbering.xml"), "w:num");
    expect(numbers.map(({ attributes }) => attributes["w:numId"])).toEqual(["1", "2", "3"]);
  });

  it("runs from right to left where the first strong character does", () => {
    const lines = ["1. שלום hello", "hello שלום", "“مرحبا”", "123", "\u200fabc"];
    const { paragraphs } = written(reviewedOf(textOf(lines)));
    expect(paragraphs.map(({ isRtl }) => isRtl)).toEqual([true, false, true, false, true]);
  });

  it("says what it is, in the article's words and times", () => {
    const reviewed = reviewedOf(textOf(["Words."]), [], "Talks & <fail>");
    const { parts } = written(reviewed);
    const core = partOf(parts, "docProps/core.xml");
    const told = (name: string) => allNamed(core, name)[0]?.children[0]?.words;
    expect(told("dc:title")).toBe("Talks & <fail>");
    expect(told("dcterms:created")).toBe("2017-04-12T12:00:00.000Z");
    expect(told("dc:language")).toBe("en");
    const [language] = allNamed(partOf(parts, "word/styles.xml"), "w:lang");
    expect(language?.attributes["w:val"]).toBe("en");
  });

  it("has every part that it speaks of, and a type for each", () => {
    const { parts } = written(reviewedOf(textOf([LINE], [link]), [change("two", "2")]));
    const targets = allNamed(partOf(parts, "word/_rels/document.xml.rels"), "Relationship")
      .filter(({ attributes }) => attributes.TargetMode !== "External")
      .map(({ attributes }) => `word/${attributes.Target}`);
    const types = allNamed(partOf(parts, "[Content_Types].xml"), "Override");
    const typed = types.map(({ attributes }) => attributes.PartName?.slice(1));
    for (const target of targets) {
      expect([...parts.keys()]).toContain(target);
      expect(typed).toContain(target);
    }
  });

  it("leaves a link out that is longer than Word can open, and keeps its words", () => {
    const long: Format = { ...link, href: `https://example.org/${"a".repeat(2_000)}` };
    const { paragraphs } = written(reviewedOf(textOf([LINE], [long])));
    expect(paragraphs.map(drawing)).toEqual([LINE]);
  });
});

const HOSTILE = [
  "<script>alert(1)</script>",
  "</w:t></w:r></w:p>",
  "]]> <![CDATA[ <!-- no -->",
  "&amp; &lt; &#65; &copy",
  "=1+1",
  "\ttabs\t\tin\t",
  "  spaces  at   both ends  ",
  "a\u0001b\u0007c\u001bd\u0000\ufffe",
  "a\rb",
  "\u202eright to left\u202c \u2066x\u2069",
  "\\ back\\slashes “quotes” ‘x’ \"y\" 'z'",
  "_x000D_ %20 %s {0}",
  "a\u0085b\u2028c\u00add\u00a0e\u200b",
  "😀 e\u0301 漢字",
  "w".repeat(10_000),
];

describe("hostile words", () => {
  it.each(HOSTILE.map((words) => [words.slice(0, 40), words]))(
    "leave the file valid: %j",
    (_, words) => {
      const revision = textOf([["headline", words], `Before ${words} after`]);
      const start = words.length + 1 + "Before ".length;
      const insert = `${words.replace(/[\r\u0085\u2028]/gu, "")}!`;
      const replaced: Wanted = {
        ...change("Before ", insert),
        start,
        end: start + words.length,
        exact: words,
        reason: words,
        noticeText: words,
        createdBy: { id: "x", name: words },
      };
      const reviewed = reviewedOf(revision, [replaced], words);
      const file = written(reviewed);
      expect(rejected(file)).toBe(carriedWords(revision.text));
      const after = `${words}\nBefore ${insert} after`;
      expect(accepted(file)).toBe(carriedWords(after));
    },
  );
});
