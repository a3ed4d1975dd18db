import { describe, expect, it } from "vitest";
import type { Claim } from "#lib/domain/claim.ts";
import type { NoticeCase } from "./case.ts";
import { composeNotice } from "./compose.ts";

const number: NoticeCase = {
  style: "newspaper",
  notice: "correction",
  correction: { action: "replace", exact: "59 missiles", insert: "58 missiles" },
  kind: "number",
  speaker: null,
  date: "2017-04-12",
  evidence: [],
  where: "in the fourth paragraph",
};

const said = (exact: string, insert = ""): Partial<NoticeCase> => ({
  kind: "quote",
  speaker: "Donald Trump",
  correction: { action: insert === "" ? "note" : "replace", exact, insert },
});

type Source = Pick<
  Claim["evidence"][number],
  "stance" | "title" | "excerpt" | "primary" | "confidential"
>;
const source = (excerpt: string | null, more: Partial<Source> = {}): Source => ({
  stance: "contradicts",
  title: "Transcript",
  excerpt,
  primary: true,
  confidential: false,
  ...more,
});

describe("composeNotice in each house style", () => {
  it.each<[string, Partial<NoticeCase>, string]>([
    [
      "agency",
      { style: "agency" },
      "Correction, 12 April 2017: An earlier version of this article gave a wrong number, 59 missiles, in the fourth paragraph. The correct number is 58 missiles.",
    ],
    [
      "newspaper",
      {},
      "Correction, 12 April 2017: An earlier version of this article misstated a number in the fourth paragraph. It is 58 missiles, not 59.",
    ],
    [
      "amended line",
      { style: "amended_line" },
      "This article was amended on 12 April 2017. An earlier version said “59 missiles” in the fourth paragraph. It should have said “58 missiles”.",
    ],
    [
      "asterisk",
      { style: "asterisk" },
      "Correction: An earlier version of this article misstated a number. It is 58 missiles, not 59.",
    ],
    [
      "asterisk, the note of a translated quotation",
      {
        style: "asterisk",
        notice: "editors_note",
        ...said("relations have never been so bad"),
        evidence: [source("“may be at an all time low”")],
      },
      "Editor’s note: Donald Trump’s actual words were “may be at an all time low”.",
    ],
    [
      "amended line, for a note",
      {
        style: "amended_line",
        notice: "editors_note",
        ...said("never so bad"),
        evidence: [source("“not good”")],
      },
      "This article was amended on 12 April 2017 to add a note. This article quotes Donald Trump in the fourth paragraph as saying “never so bad”. Donald Trump’s actual words were “not good”.",
    ],
    [
      "amended line, for an update",
      { style: "amended_line", notice: "update" },
      "This article was updated on 12 April 2017. An earlier version said “59 missiles” in the fourth paragraph. It now says “58 missiles”.",
    ],
  ])("%s", (_, wanted, expected) => {
    expect(composeNotice({ ...number, ...wanted })).toBe(expected);
  });
});

describe("composeNotice says what was done", () => {
  const tell = (wanted: Partial<NoticeCase>) =>
    composeNotice({ ...number, where: null, ...wanted }).replace(
      /^[^:]*: (?:An earlier version of this article )?/u,
      "",
    );
  it.each<[string, Partial<NoticeCase>, string]>([
    [
      "a misquotation",
      said("“never so bad.”", "“not good.”"),
      "misquoted Donald Trump as saying “never so bad”. Donald Trump’s actual words were “not good”.",
    ],
    [
      "a misquotation of nobody named",
      { ...said("“never so bad.”", "“not good.”"), speaker: null },
      "misquoted a statement as “never so bad”. The actual words were “not good”.",
    ],
    [
      "a quotation that gave way to the desk’s own words",
      said("“never so bad”", "that they were not good"),
      "misquoted Donald Trump as saying “never so bad”. It now says “that they were not good”.",
    ],
    [
      "a question",
      said("“Who knows”", "“Who knew?”"),
      "misquoted Donald Trump as saying “Who knows”. Donald Trump’s actual words were “Who knew?”",
    ],
    [
      "a speaker written with a capital article",
      { ...said("“never so bad.”", "“not good.”"), speaker: "The minister" },
      "misquoted the minister as saying “never so bad”. The minister’s actual words were “not good”.",
    ],
    [
      "words that are no quotation in the article",
      said("never so bad", "not good"),
      "misstated what Donald Trump said. It said “never so bad”. It should have said “not good”.",
    ],
    [
      "words inside a quotation of the article",
      { ...said("never so bad", "not good"), quoted: true },
      "misquoted Donald Trump as saying “never so bad”. Donald Trump’s actual words were “not good”.",
    ],
    [
      "a note on words that the source only reports",
      { ...said("never so bad"), evidence: [source("Spicer told reporters it was poor.")] },
      "This article quotes Donald Trump as saying “never so bad”. The source, Transcript, says: “Spicer told reporters it was poor”.",
    ],
    [
      "a note on words of which a source only gives the context",
      { ...said("never so bad"), evidence: [source("He said “well”.", { stance: "context" })] },
      "This article quotes Donald Trump as saying “never so bad”. The source, Transcript, says: “well”.",
    ],
    [
      "a paraphrase",
      {
        ...said("he blamed the war", "he blamed the weather"),
        kind: "paraphrase",
        speaker: "the ministers",
      },
      "misstated what the ministers said. It said “he blamed the war”. It should have said “he blamed the weather”.",
    ],
    [
      "an attribution",
      { ...said("the Pentagon said", "the Kremlin said"), kind: "attribution" },
      "misattributed a statement. It said “the Pentagon said”. It should have said “the Kremlin said”.",
    ],
    [
      "a name",
      {
        kind: "name",
        correction: { action: "replace", exact: "Ana Smyth,", insert: "Anna Smith," },
      },
      "misstated a name. It is Anna Smith, not Ana Smyth.",
    ],
    [
      "a name that ends with a full stop of its own",
      { kind: "name", correction: { action: "replace", exact: "U.N.", insert: "U.S." } },
      "misstated a name. It is U.S., not U.N.",
    ],
    [
      "a number with a word in front of it",
      { correction: { action: "replace", exact: "Some 59 of them", insert: "Some 58 of them" } },
      "misstated a number. It is 58 of them, not 59 of them.",
    ],
    [
      "a number without a unit",
      { correction: { action: "replace", exact: "about 1.5", insert: "about 2.5" } },
      "misstated a number. It is 2.5, not 1.5.",
    ],
    [
      "a date",
      { kind: "date", correction: { action: "replace", exact: "Monday", insert: "Tuesday" } },
      "misstated a date. It is Tuesday, not Monday.",
    ],
    [
      "a cause",
      {
        kind: "cause",
        correction: { action: "replace", exact: "because of it", insert: "after it" },
      },
      "said “because of it”. It should have said “after it”.",
    ],
    [
      "a quotation inside the words",
      {
        kind: "other",
        correction: { action: "replace", exact: 'it was "bad", he said', insert: "it was ‘good’" },
      },
      "said “it was ‘bad’, he said”. It should have said “it was ‘good’”.",
    ],
    [
      "a word left out",
      { kind: "other", correction: { action: "insert", exact: "", insert: " not" } },
      "left out the word “not”.",
    ],
    [
      "words taken out",
      { kind: "event", correction: { action: "delete", exact: " in the night", insert: "" } },
      "wrongly said “in the night”. The words have been removed.",
    ],
    [
      "words taken out to be clear",
      {
        notice: "clarification",
        where: "in the headline",
        correction: { action: "delete", exact: "soon", insert: "" },
      },
      "The word “soon”, which was not clear, has been removed from the headline.",
    ],
    [
      "words that were not clear",
      {
        notice: "clarification",
        correction: { action: "replace", exact: "soon", insert: "in May" },
      },
      "said “soon”, which was not clear. It now says “in May”.",
    ],
    [
      "words added",
      {
        notice: "update",
        correction: { action: "insert", exact: "", insert: "They met." },
        where: "in a caption",
      },
      "The words “They met” have been added to a caption.",
    ],
    [
      "a note on a fact, with its source",
      {
        notice: "editors_note",
        correction: { action: "note", exact: "59 missiles", insert: "" },
        evidence: [source("Fifty-eight.", { title: "The ministry" })],
      },
      "This article says “59 missiles”. The source, The ministry, says: “Fifty-eight”.",
    ],
  ])("%s", (_, wanted, expected) => {
    expect(tell(wanted)).toBe(expected);
  });
});

describe("composeNotice invents nothing", () => {
  it.each<[string, Partial<NoticeCase>, string]>([
    ["a day that nobody gave", { date: null }, "Correction, […]:"],
    ["a day that is none", { date: "soon" }, "Correction, […]:"],
    [
      "a speaker’s words without a source",
      { notice: "editors_note", ...said("never so bad") },
      "actual words were […].",
    ],
    [
      "a source without its words",
      { notice: "editors_note", ...said("never so bad"), evidence: [source(" ")] },
      "actual words were […].",
    ],
    [
      "what a confidential source says",
      {
        notice: "editors_note",
        ...said("never so bad"),
        evidence: [source("secret words", { confidential: true })],
      },
      "actual words were […].",
    ],
  ])("%s is a blank", (_, wanted, expected) => {
    const words = composeNotice({ ...number, ...wanted });
    expect(words).toContain(expected);
    expect(words).not.toContain("secret");
  });

  it.each([
    ["against before for", [source("for", { stance: "supports" }), source("against")], "“against”"],
    [
      "primary before secondary",
      [source("second", { primary: false }), source("first")],
      "“first”",
    ],
    [
      "the words in quotation marks of a report",
      [source("He said: “Not good,” and left.")],
      "“Not good”",
    ],
  ] as const)("of several sources it takes %s", (_, evidence, expected) => {
    const note = said("never so bad");
    expect(composeNotice({ ...number, notice: "editors_note", ...note, evidence })).toContain(
      expected,
    );
  });
});
