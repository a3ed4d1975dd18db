import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ImportedArticle } from "#lib/domain/import/imported-article.ts";
import { readArticle } from "../article/article.ts";
import { findFaults } from "../cases/faults-fixture.ts";
import { type SourceLine, splitLines } from "./lines.ts";
import { NO_SPANS, type Spans } from "./spans.ts";

const BY = { author: "Ada", date: null };

/** In a line, `{old|new}` is a tracked change of it, and `<words|comment>` a comment on it. */
const MARKED = /\{([^{}|]*)\|([^{}|]*)\}|<([^<>|]+)\|([^<>|]+)>/gu;

function lineOf(marked: string): SourceLine {
  let text = "";
  let from = 0;
  const changes: Spans["changes"][number][] = [];
  const comments: Spans["comments"][number][] = [];
  for (const { 0: whole, 1: old, 2: insert = "", 3: words, 4: says = "", index } of marked.matchAll(
    MARKED,
  )) {
    text += marked.slice(from, index);
    const start = text.length;
    text += old ?? words ?? "";
    const range = { start, end: text.length, ...BY };
    if (old === undefined) comments.push({ ...range, text: says });
    else changes.push({ ...range, insert });
    from = index + whole.length;
  }
  const [line] = splitLines(text + marked.slice(from));
  if (!line) throw new TypeError("A line has words.");
  return { ...line, spans: { ...NO_SPANS, changes, comments } };
}

function read(...lines: readonly string[]): ImportedArticle {
  return readArticle({ lines: lines.map(lineOf) });
}

/** The article's lines in the language of `MARKED`, changes before comments at one place. */
function shown({ text, changes, comments }: ImportedArticle): readonly string[] {
  return [
    ...text.split("\n"),
    ...changes.map(({ start, end, insert }) => `${start}: {${text.slice(start, end)}|${insert}}`),
    ...comments.map(({ start, end, text: says }) => `<${text.slice(start, end)}|${says}>`),
  ];
}

const NOTE = "*Editor’s note: It was four.";

describe("what is cut out of a line takes no change and no comment with it", () => {
  it.each<[string, readonly string[], readonly string[]]>([
    [
      "the mark of a list item that is replaced",
      ["- One thing.", "{- |First, }two things.", "- Three things."],
      ["One thing.", "two things.", "Three things.", "11: {|First, }"],
    ],
    [
      "a comment on the mark of a note",
      ["They said it was three.<*|Which note?> And so on.", "Then it ended.", NOTE],
      [
        "They said it was three. And so on.",
        "Then it ended.",
        "<They said it was three.|Which note?>",
      ],
    ],
    [
      "a comment on the mark of a list item",
      ["<-|A list?> One thing.", "- Two things."],
      ["One thing.", "Two things.", "<One thing.|A list?>"],
    ],
    [
      "a comment inside a note in brackets",
      ["It was three. [Editor’s note: It was <four|Sure?>.] It ended."],
      ["It was three. [Editor’s note: It was four.] It ended.", "<four|Sure?>"],
    ],
    [
      "a deletion inside a note in brackets",
      ["It was three. [Editor’s note: It was {never |}four.] It ended."],
      ["It was three. [Editor’s note: It was never four.] It ended.", "37: {never |}"],
    ],
    [
      "an insertion inside a note in brackets",
      ["It was three. [Editor’s note: It was {|not }four.] It ended."],
      ["It was three. [Editor’s note: It was four.] It ended.", "37: {|not }"],
    ],
    [
      "a comment on a dateline in a line of its own",
      ["<PORT ELLERY —|Is it?>", "The harbour board voted on Tuesday. ".repeat(4).trim()],
      [
        "PORT ELLERY —",
        "The harbour board voted on Tuesday. ".repeat(4).trim(),
        "<PORT ELLERY —|Is it?>",
      ],
    ],
  ])("%s", (_, lines, expected) => {
    expect(shown(read(...lines))).toEqual(expected);
  });

  it("a dateline that is commented on tells the place all the same", () => {
    const story = "The harbour board voted on Tuesday. ".repeat(4).trim();
    expect(read("<PORT ELLERY —|Is it?>", story).dateline).toBe("PORT ELLERY");
  });

  it("a comment around a note in brackets stays on the other words", () => {
    const line = lineOf("It was three. [Editor’s note: It was four.] It ended.");
    const comment = { start: 0, end: line.text.length, ...BY, text: "Sure?" };
    const spans = { ...NO_SPANS, comments: [comment] };
    const article = readArticle({ lines: [{ ...line, spans }] });
    expect(shown(article)).toEqual(["It was three. It ended.", "<It was three. It ended.|Sure?>"]);
    expect(article.notes).toHaveLength(1);
  });

  it("but the deletion of a mere mark, which is told", () => {
    const article = read("It was three.{*|} It ended.", "Then more.", NOTE);
    expect(shown(article)).toEqual(["It was three. It ended.", "Then more."]);
    expect(article.warnings).toEqual([expect.stringMatching(/^1 tracked deletion .* mark/u)]);
  });

  it("whatever the lines are", async () => {
    const piece = fc.constantFrom(
      ...[
        "- ",
        "1. ",
        "• ",
        "*",
        "¹",
        " [Editor’s note: It was not so.]",
        "Words are here. ",
        "a ",
      ],
      ...[
        "“Quoted.”",
        "*Editor’s note: It was so.",
        "Correction: No.",
        "Advertisement",
        "🧱",
        "LONDON ",
      ],
    );
    const state = fc.constantFrom("plain", "plain", "gone", "put", "replaced", "commented");
    const line = fc.array(fc.tuple(piece, state), { minLength: 1, maxLength: 6 });
    const mark = (words: string, how: string) => {
      if (how === "plain") return words;
      if (how === "commented") return `<${words}|Sure?>`;
      if (how === "put") return `${words}{|new }`;
      return how === "gone" ? `{${words}|}` : `{${words}|new }`;
    };
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 8 }), async (all) => {
        // White space at a line's ends is no matter of the article's.
        const lines = all.map((pieces) =>
          lineOf(`W ${pieces.map(([words, how]) => mark(words, how)).join("")}.`),
        );
        const bare = lines.map((one, index) => (index % 2 === 0 ? one : withoutFirst(one)));
        const article = readArticle({ lines: bare });
        const { faults } = await findFaults(async () => article);
        expect(faults).toEqual([]);
        const told = article.warnings.flatMap((one) => /^(\d+) tracked del/u.exec(one)?.[1] ?? []);
        const given = bare.flatMap(({ spans }) => [...spans.changes, ...spans.comments]);
        const found = article.changes.length + article.comments.length;
        expect(found + Number(told[0] ?? 0)).toBe(given.length);
      }),
      { numRuns: 500 },
    );
  });
});

/** The line without its first two code units, so that it may begin with a mark. */
function withoutFirst({ text, spans, ...line }: SourceLine): SourceLine {
  const move = <R extends { readonly start: number; readonly end: number }>(range: R): R => ({
    ...range,
    start: range.start - 2,
    end: range.end - 2,
  });
  const { formats, changes, comments } = spans;
  return {
    ...line,
    text: text.slice(2),
    spans: { formats, changes: changes.map(move), comments: comments.map(move) },
  };
}
