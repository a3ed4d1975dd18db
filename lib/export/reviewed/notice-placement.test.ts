import { describe, expect, it } from "vitest";
import { isRefusal } from "#lib/domain/refusal.ts";
import { type ExportFormat, HOUSE_STYLES, type HouseStyle } from "#lib/domain/vocabulary.ts";
import { reviewedOf, textOf, type Wanted } from "../article-fixture.ts";
import { exportFile } from "../registry.ts";
import { taskOf } from "../task-fixture.ts";

const talks = textOf(
  [["headline", "Talks fail"], ["byline", "By A. Writer"], "Ten people came.", "Then it ended."],
  [{ kind: "bold", start: 24, end: 27 }],
);
const nine: Wanted = {
  at: "Ten",
  action: "replace",
  insert: "Nine",
  notice: "correction",
  noticeText: "Correction: It was nine.",
};
const ended: Wanted = { at: "ended", noticeText: "Editor’s note: It went on." };

async function write(
  style: HouseStyle,
  format: ExportFormat,
  wanted: readonly Wanted[],
): Promise<string> {
  const reviewed = { ...reviewedOf(talks, wanted), noticeStyle: style };
  const file = await exportFile(taskOf(reviewed, format));
  if (isRefusal(file)) throw new TypeError(file.message);
  return String(file.body);
}

describe("corrected text has its notices where the style puts them", () => {
  const head = ["Talks fail", "By A. Writer"];
  const body = ["Nine people came.", "Then it ended."];
  const notes = ["Correction: It was nine.", "Editor’s note: It went on."];
  it.each<[HouseStyle, readonly string[]]>([
    ["agency", [...head, ...notes, ...body]],
    ["newspaper", [...head, ...body, ...notes]],
    ["amended_line", [...head, ...body, ...notes]],
    [
      "asterisk",
      [
        ...head,
        "Nine* people came.",
        "Then it ended**.",
        "*Correction: It was nine.",
        "**Editor’s note: It went on.",
      ],
    ],
  ])("%s", async (style, paragraphs) => {
    expect(await write(style, "text", [nine, ended])).toBe(paragraphs.join("\n\n"));
  });
});

describe("at the top, notices stand", () => {
  const note = "Correction: It was nine.";
  const ten = "Ten people came.";
  it.each<[string, Parameters<typeof textOf>[0], readonly string[]]>([
    [
      "below a headline that a kicker comes before",
      ["Exclusive", ["caption", "A picture"], ["headline", "Talks fail"], ["byline", "By A."], ten],
      ["Exclusive", "A picture", "Talks fail", "By A.", note, "Nine people came."],
    ],
    [
      "first, where there is no headline",
      [ten, ["byline", "By A."]],
      [note, "Nine people came.", "By A."],
    ],
    [
      "below the byline, where only that is known",
      [["byline", "By A."], ten],
      ["By A.", note, "Nine people came."],
    ],
  ])("%s", async (_, blocks, expected) => {
    const reviewed = { ...reviewedOf(textOf(blocks), [nine]), noticeStyle: "agency" } as const;
    const file = await exportFile(taskOf(reviewed, "text"));
    expect(isRefusal(file) ? file.message : String(file.body)).toBe(expected.join("\n\n"));
  });
});

describe("corrected HTML has them in elements of their own", () => {
  it.each<[HouseStyle, string]>([
    [
      "agency",
      '<p class="byline">By A. Writer</p>\n<aside class="notice">\n<p>Correction: It was nine.</p>',
    ],
    ["newspaper", "<p>Then it ended.</p>\n<footer>\n<p>Correction: It was nine.</p>"],
    ["amended_line", "<p>Then it ended.</p>\n<p>Correction: It was nine.</p>\n</article>"],
    ["asterisk", '<strong>Nine</strong><sup><a id="mark-1" href="#note-1">*</a></sup> people'],
  ])("%s", async (style, expected) => {
    expect(await write(style, "html", [nine])).toContain(expected);
  });
});

it("Markdown marks the words and escapes the marks", async () => {
  expect(await write("asterisk", "markdown", [nine, ended])).toBe(
    [
      "# Talks fail",
      "By A. Writer",
      "**Nine**\\* people came.",
      "Then it ended\\*\\*.",
      "\\*Correction: It was nine.",
      "\\*\\*Editor’s note: It went on.\n",
    ].join("\n\n"),
  );
});

describe("a mark in corrected words stands behind the new ones", () => {
  const told = { notice: "correction", noticeText: "A." } as const;
  const place = textOf(["Ten people came."]);
  const end = "Ten people came".length;
  it.each<[string, readonly Wanted[], string]>([
    [
      "of a replacement",
      [{ ...told, at: "came", action: "replace", insert: "left early" }],
      "Ten people left early*.",
    ],
    [
      "of an insertion",
      [{ ...told, at: "", start: end, end, action: "insert", insert: " late" }],
      "Ten people came late*.",
    ],
    [
      "of a deletion, behind the word before it",
      [{ ...told, at: " came", action: "delete" }],
      "Ten people*.",
    ],
    [
      "of a note, before what is inserted there",
      [
        { ...told, at: "came" },
        { at: "", start: end, end, action: "insert", insert: " late", notice: "none" },
      ],
      "Ten people came* late.",
    ],
    [
      "of a note, behind what takes its words’ place",
      [
        { ...told, at: "people came" },
        { at: "came", action: "replace", insert: "left", notice: "none" },
      ],
      "Ten people left*.",
    ],
  ])("%s", async (_, wanted, expected) => {
    const reviewed = { ...reviewedOf(place, wanted), noticeStyle: "asterisk" } as const;
    const file = await exportFile(taskOf(reviewed, "text"));
    expect(isRefusal(file) ? file.message : String(file.body).split("\n")[0]).toBe(expected);
  });
});

it.each(HOUSE_STYLES)(
  "in the style %s an article without notices is its own words",
  async (style) => {
    expect(await write(style, "text", [])).toBe(talks.text.replaceAll("\n", "\n\n"));
  },
);

it("text with notes has marks in every style", async () => {
  const written = await Promise.all(
    HOUSE_STYLES.map((style) => write(style, "text-with-notes", [nine])),
  );
  expect(new Set(written).size).toBe(1);
  expect(written[0]).toContain("Ten* people came.");
});
