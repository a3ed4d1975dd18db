import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type ImportDecisions,
  NO_DECISIONS,
  type NoteAttachment,
} from "#lib/domain/import/decisions.ts";
import type { ImportedArticle } from "#lib/domain/import/imported-article.ts";
import { isRefusal, type Refusal } from "#lib/domain/refusal.ts";
import { linesOf } from "#lib/domain/text.ts";
import { importFragment } from "../html/fragment.ts";
import { importText } from "../text/text.ts";
import { decideImport } from "./decide.ts";

function accepted(article: ImportedArticle | Refusal): ImportedArticle {
  if (isRefusal(article)) throw new TypeError(article.message);
  return article;
}

const read = (text: string) => accepted(importText(text));
const decide = (article: ImportedArticle, decisions: Partial<ImportDecisions>) =>
  accepted(decideImport(article, { ...NO_DECISIONS, ...decisions }));
const placesIn = (list: readonly unknown[]) => [...list.keys()];

const STORY = "It rained in Vienna all of Tuesday, and nobody went out. He said, “it was bad.”";

describe("a note that is none", () => {
  it.each([
    ["a marked one, with its mark", `${STORY}* She left.\n\n*Editor’s note: It was not.`],
    ["one without a mark", `${STORY}\n\nCorrection: It was not.\n\nShe left at nine.`],
    ["one in brackets", `${STORY} [Editor’s note: It was not.] She left at nine.`],
    ["one in emphasis", `${STORY}\n\n**Correction:** It was not.\n\nShe left at nine.`],
    ["two that share a mark", `${STORY}*\n\n*Correction: A.\n\nShe left.*\n\n*Correction: B.`],
    ["two at one place", `${STORY}[1][2]\n\n[1] Correction: A.\n\n[2] Correction: B.`],
  ])("goes back where it stood: %s", (_what, source) => {
    const article = read(source);
    expect(article.notes.length).toBeGreaterThan(0);
    const whole = decide(article, { notesAsText: placesIn(article.notes) });
    expect(whole.text).toBe(source.replaceAll("\n\n", "\n"));
    expect(whole.notes).toEqual([]);
  });

  it("goes back with its formatting, and its mark with the words before it", () => {
    const words = "They met on Tuesday in the city, and the talks went on for all of the night";
    const html = `<article><h1>Talks</h1><p>${words}. <b>It was nine.*</b> ${words}.</p><p>*Editor’s note: <i>not</i> nine.</p></article>`;
    const article = accepted(importFragment(html));
    const { text, formats } = decide(article, { notesAsText: [0] });
    const seen = formats.map(({ kind, start, end }) => [kind, text.slice(start, end)]);
    expect(seen).toEqual([
      ["bold", "It was nine.*"],
      ["italic", "not"],
    ]);
  });

  it("leaves the others at their words", () => {
    const article = read(`${STORY}* She left.†\n\n*Correction: A.\n\n†Correction: B.`);
    const { text, notes } = decide(article, { notesAsText: [0] });
    expect(notes.map((note) => text.slice(note.start, note.end))).toEqual(["She left."]);
    expect(text).toBe(`${STORY}* She left.\n*Correction: A.`);
  });

  it("stands among left-out lines in the order of the source", () => {
    const story = `${STORY} ${STORY}`;
    const source = ["Sign up for our newsletter", "Correction: It was not.", "Share this article"];
    const article = read([story, story, story, ...source].join("\n\n"));
    expect([article.notes.length, article.leftOut.length]).toEqual([1, 2]);
    const all = { notesAsText: [0], putBack: [0, 1] };
    expect(decide(article, all).text.split("\n").slice(3)).toEqual(source);
    const { leftOut, notes } = decide(article, { putBack: [0] });
    const then = decide(
      { ...decide(article, { putBack: [0] }), leftOut, notes },
      { notesAsText: [0], putBack: [0] },
    );
    expect(then.text).toBe(decide(article, all).text);
  });
});

describe("a note that is tied", () => {
  const article = read(`${STORY}\n\nShe left at nine.\n\n*Correction: At ten.`);
  const place = (words: string) => {
    const start = article.text.indexOf(words);
    return { start, end: start + words.length };
  };

  it("is about the words chosen, without the spaces around them, and beyond doubt", () => {
    expect(article.notes[0]?.doubt).toBe("The mark * stands nowhere in the text.");
    const { text, notes } = decide(article, { noteTies: [{ note: 0, ...place(" left ") }] });
    expect(notes).toMatchObject([{ text: "Correction: At ten.", doubt: null }]);
    expect(text.slice(notes[0]?.start, notes[0]?.end)).toBe("left");
  });

  it("is none where both were decided", () => {
    const tie = { note: 0, ...place("left") };
    const { text, notes } = decide(article, { noteTies: [tie], notesAsText: [0] });
    expect([notes, text.endsWith("\n*Correction: At ten.")]).toEqual([[], true]);
  });

  it.each([
    ["nothing", { start: 3, end: 3 }],
    ["a space", place(" ")],
    ["words of two paragraphs", place("bad.”\nShe")],
    ["words beyond the end", { start: 3, end: 900 }],
  ])("cannot be tied to %s", (_what, range) => {
    const decisions = { ...NO_DECISIONS, noteTies: [{ note: 0, ...range }] };
    expect(decideImport(article, decisions)).toMatchObject({
      refusal: "invalid",
      errors: [{ path: "noteTies.0" }],
    });
  });
});

it("brings in no change and no comment that was left out, and leaves the words as they were", () => {
  const given = { author: "Ann", date: null };
  const article: ImportedArticle = {
    ...read(STORY),
    changes: [
      { start: 0, end: 2, insert: "Snow", ...given },
      { start: 3, end: 9, insert: "", ...given },
    ],
    comments: [{ start: 0, end: 2, text: "What?", ...given }],
  };
  const left = decide(article, { withoutChanges: [0], withoutComments: [0] });
  expect(left).toEqual({ ...article, changes: article.changes.slice(1), comments: [] });
});

it("leaves all parts of a move out with one of them: the others would lose or double its words", () => {
  const given = { author: null, date: null };
  const changes = [
    { start: 0, end: 2, insert: "", move: "m", ...given },
    { start: 3, end: 9, insert: "", ...given },
    { start: 13, end: 13, insert: "It", move: "m", ...given },
  ];
  const { changes: left } = decide({ ...read(STORY), changes }, { withoutChanges: [2] });
  expect(left).toEqual(changes.slice(1, 2));
});

const MARKS = ["*", "**", "†", "[1]", "¹"];
const anyMark = fc.constantFrom(...MARKS);
const anySentence = fc.constantFrom(
  "He said, “it was bad.”",
  "She left at nine, and the rain went on.",
  "شكرا 👩‍🔬 é: it was so.",
);
const anyLine = fc.oneof(
  fc
    .array(fc.tuple(anySentence, fc.option(anyMark, { nil: "" })), { minLength: 3, maxLength: 6 })
    .map((parts) => parts.map((part) => part.join("")).join(" ")),
  fc.tuple(anySentence, anySentence).map(([a, b]) => `${a} [Editor’s note: It was not.] ${b}`),
  fc
    .tuple(fc.option(anyMark, { nil: "" }), anySentence)
    .map(([mark, words]) => `${mark}Correction: ${words}`),
  fc.constantFrom("Sign up for our newsletter", "Share this article", "Advertisement"),
);
const anySource = fc
  .array(anyLine, { minLength: 1, maxLength: 12 })
  .map((lines) => lines.join("\n\n"));

interface Draw {
  readonly bits: readonly boolean[];
  readonly at: readonly number[];
}

const anyDraw: fc.Arbitrary<Draw> = fc.record({
  bits: fc.array(fc.boolean(), { minLength: 24, maxLength: 24 }),
  at: fc.array(fc.nat(), { minLength: 24, maxLength: 24 }),
});

function drawDecisions(article: ImportedArticle, { bits, at }: Draw): ImportDecisions {
  const draw = (list: readonly unknown[], shift: number) =>
    placesIn(list).filter((index) => bits[(index + shift) % bits.length]);
  const lines = linesOf(article.text);
  const noteTies = draw(article.notes, 5).flatMap((note): NoteAttachment[] => {
    const line = lines[(at[note % at.length] ?? 0) % lines.length];
    return line && line.start < line.end ? [{ note, start: line.start, end: line.end }] : [];
  });
  return {
    ...NO_DECISIONS,
    noteTies,
    putBack: draw(article.leftOut, 0),
    notesAsText: draw(article.notes, 11),
  };
}

/** Every sign that can be seen in a text, in an order of its own. */
const signsOf = (text: string) => [...text.replace(/\s/gu, "")].sort().join("");

it("loses no word of the source, whatever is decided", () => {
  fc.assert(
    fc.property(anySource, anyDraw, (source, draw) => {
      const article = importText(source);
      if (isRefusal(article)) return;
      const { text, notes, leftOut } = decide(article, drawDecisions(article, draw));
      const out = [...notes.flatMap(({ line, cut }) => [line, cut]), ...leftOut];
      expect(signsOf(text + out.map((one) => one?.text ?? "").join(""))).toBe(signsOf(source));
    }),
  );
});

it("makes the source of everything that is put back, in one go or after another", () => {
  fc.assert(
    fc.property(anySource, anyDraw, (source, draw) => {
      const article = importText(source);
      if (isRefusal(article)) return;
      const all = (one: ImportedArticle) =>
        decide(one, { putBack: placesIn(one.leftOut), notesAsText: placesIn(one.notes) });
      const whole = source.replaceAll("\n\n", "\n");
      expect(all(article).text).toBe(whole);
      expect(all(decide(article, drawDecisions(article, draw))).text).toBe(whole);
    }),
  );
});

it("keeps every note at the words that it is tied to", () => {
  fc.assert(
    fc.property(anySource, anyDraw, (source, draw) => {
      const article = importText(source);
      if (isRefusal(article)) return;
      const { noteTies, putBack } = drawDecisions(article, draw);
      const { text, notes } = decide(article, { noteTies, putBack });
      for (const { note, start, end } of noteTies) {
        const { start: from, end: to } = notes[note] ?? { start: 0, end: 0 };
        expect(text.slice(from, to)).toBe(article.text.slice(start, end));
      }
    }),
  );
});
