import { describe, expect, it } from "vitest";
import type { Claim, Evidence } from "#lib/domain/claim.ts";
import { isRefusal } from "#lib/domain/refusal.ts";
import type { ReviewedArticle } from "#lib/domain/reviewed.ts";
import { reviewedOf, textOf, type Wanted } from "../article-fixture.ts";
import type { ExportOptions } from "../reviewed/options.ts";
import { allNamed, partOf, type ReadWord, readWord } from "./read-word-fixture.ts";
import { renderWord } from "./word.ts";

const ACCEPTED: ExportOptions = { corrections: "accepted" };
const PROPOSED: ExportOptions = { corrections: "proposed" };
const BOB = { id: "bob", name: "Bob O’Hara" };

const talks = textOf([["headline", "Harbour talks fail"], "Ten people came on Monday."]);

function written(reviewed: ReviewedArticle, options = ACCEPTED): ReadWord {
  const file = renderWord(reviewed, options);
  if (isRefusal(file)) throw new TypeError(file.message);
  return readWord(file);
}

function withClaim(wanted: Wanted, more: Partial<Claim>): ReviewedArticle {
  const reviewed = reviewedOf(talks, [wanted]);
  return { ...reviewed, claims: reviewed.claims.map((claim) => ({ ...claim, ...more })) };
}

const source: Evidence = {
  id: "e",
  claim: "claim-0",
  stance: "contradicts",
  title: "Minutes",
  url: "https://example.org/minutes?a=1&b=2",
  locator: "p. 3",
  excerpt: "Nine members were present.",
  primary: true,
  confidential: false,
  createdAt: "2017-04-12T12:00:00.000Z",
  createdBy: BOB,
  version: 1,
};
const nine: Wanted = {
  at: "Ten",
  action: "replace",
  insert: "Nine",
  notice: "correction",
  noticeText: "Nine people came, not ten.",
  reason: "See the minutes.",
};

describe("a claim's comment", () => {
  it("carries kind, verdict, speaker, note, evidence, what is suggested and what readers are told", () => {
    const claim = { speaker: "The mayor", note: "Counted twice.\nAsk again.", evidence: [source] };
    expect(written(withClaim(nine, claim)).comments).toEqual([
      {
        id: "0",
        by: {
          "w:id": "0",
          "w:author": "Ada",
          "w:date": "2017-04-12T12:00:00Z",
          "w:initials": "A",
        },
        paragraphs: [
          "Kind: Quote",
          "Verdict: Misquoted",
          "Speaker: The mayor",
          "Note: Counted twice.",
          "Ask again.",
          "Evidence (contradicts): Minutes, p. 3, https://example.org/minutes?a=1&b=2",
          "“Nine members were present.”",
          "Approved: replace “Ten” with “Nine”",
          "Why: See the minutes.",
          "Notice: Correction: Nine people came, not ten.",
        ],
      },
    ]);
  });

  it("stands on the claim's words, the change included", () => {
    const [, paragraph] = written(reviewedOf(talks, [nine])).paragraphs;
    expect(paragraph?.order).toEqual([
      "start 0",
      "Ten",
      "Nine",
      "end 0",
      "reference 0",
      " people came on Monday.",
    ]);
  });

  it.each<[string, number, number, readonly string[]]>([
    ["inside the words of a change", 20, 21, ["start 0", "Ten", "Nine", "end 0", "reference 0"]],
    ["from inside a change", 20, 29, ["start 0", "Ten", "Nine", " people", "end 0", "reference 0"]],
    ["up to a change", 22, 23, ["Ten", "Nine", "start 0", " ", "end 0", "reference 0"]],
  ])("%s takes the whole change in or leaves it out", (_, start, end, expected) => {
    const anchor = { exact: "", prefix: "", suffix: "", revision: 1, outcome: "kept" } as const;
    const reviewed = withClaim(nine, { anchor: { ...anchor, start, end } });
    const [, paragraph] = written(reviewed).paragraphs;
    expect(paragraph?.order.slice(0, expected.length)).toEqual(expected);
  });

  it("goes over paragraphs when the claim does", () => {
    const reviewed = withClaim(
      { at: "Ten" },
      {
        corrections: [],
        anchor: {
          start: 8,
          end: 29,
          exact: "",
          prefix: "",
          suffix: "",
          revision: 1,
          outcome: "kept",
        },
      },
    );
    expect(written(reviewed).paragraphs.map(({ order }) => order)).toEqual([
      ["Harbour ", "start 0", "talks fail"],
      ["Ten people", "end 0", "reference 0", " came on Monday."],
    ]);
  });

  it("says on the headline which words are gone", () => {
    const anchor = {
      start: 25,
      end: 29,
      exact: "fifty",
      prefix: "",
      suffix: "",
      revision: 1,
      outcome: "lost" as const,
    };
    const file = written(withClaim(nine, { anchor, corrections: [] }));
    expect(file.comments[0]?.paragraphs[0]).toBe("These words are gone from the text: “fifty”");
    expect(file.paragraphs[0]?.order).toEqual([
      "start 0",
      "Harbour talks fail",
      "end 0",
      "reference 0",
    ]);
  });

  it("is answered by the discussion, each with its own author and time", () => {
    const comments = [
      {
        id: "1",
        body: "Sure?",
        given: null,
        createdAt: "2018-01-02T03:04:05.678Z",
        createdBy: BOB,
      },
    ];
    const file = written(withClaim(nine, { comments }));
    expect(file.comments[1]).toMatchObject({
      by: { "w:author": "Bob O’Hara", "w:date": "2018-01-02T03:04:05Z", "w:initials": "BH" },
      paragraphs: ["Sure?"],
    });
    const threads = allNamed(partOf(file.parts, "word/commentsExtended.xml"), "w15:commentEx");
    const ids = allNamed(partOf(file.parts, "word/comments.xml"), "w:p").flatMap(
      ({ attributes }) => attributes["w14:paraId"] ?? [],
    );
    expect(threads.map(({ attributes }) => attributes["w15:paraId"])).toEqual(ids);
    expect(threads[1]?.attributes["w15:paraIdParent"]).toBe(ids[0]);
  });

  it("never carries confidential evidence", () => {
    const reviewed = withClaim(nine, { evidence: [{ ...source, confidential: true }] });
    expect(() => renderWord(reviewed, ACCEPTED)).toThrow(TypeError);
  });
});

describe("a correction", () => {
  it("that is an editor's note is a comment on its words, which stay", () => {
    const note: Wanted = { at: "on Monday", noticeText: "It was a Tuesday." };
    const file = written(withClaim(note, { anchor: { ...anchorOf(19, 29) } }));
    expect(file.comments.map(({ paragraphs }) => paragraphs)).toEqual([
      ["Kind: Quote", "Verdict: Misquoted"],
      ["Editor’s note: It was a Tuesday."],
    ]);
    expect(file.paragraphs[1]?.order).toEqual([
      "start 0",
      "Ten people",
      "end 0",
      "reference 0",
      " came ",
      "start 1",
      "on Monday",
      "end 1",
      "reference 1",
      ".",
    ]);
  });

  it("that is proposed and meets another one becomes a comment that says so", () => {
    const meeting: Wanted = { ...nine, at: "Ten people", insert: "Nine men", state: "proposed" };
    const file = written(reviewedOf(talks, [nine, meeting]), PROPOSED);
    expect(file.comments.at(-1)?.paragraphs).toEqual([
      "Proposed: replace “Ten people” with “Nine men” (not drawn in the text)",
      "Why: See the minutes.",
      "Notice: Correction: Nine people came, not ten.",
    ]);
  });

  it("that is applied and corrected once more is drawn, as part of the new change", () => {
    const applied: Wanted = {
      ...nine,
      at: "Ten people",
      insert: "Ten people",
      exact: "Some",
      state: "applied",
      appliedIn: 2,
      reason: null,
      noticeText: null,
    };
    const file = written(reviewedOf(talks, [applied, nine]));
    expect(file.comments[0]?.paragraphs).toEqual([
      "Kind: Quote",
      "Verdict: Misquoted",
      "Applied: replace “Some” with “Ten people”",
    ]);
    expect(file.paragraphs[1]?.runs.slice(0, 2)).toMatchObject([
      { words: "Some", status: "deleted" },
      { words: "Nine people", status: "inserted" },
    ]);
  });

  it("that is declined is in no comment", () => {
    const file = written(reviewedOf(talks, [{ ...nine, state: "declined" }]), PROPOSED);
    expect(file.comments.map(({ paragraphs }) => paragraphs)).toEqual([
      ["Kind: Quote", "Verdict: Misquoted"],
    ]);
  });
});

function anchorOf(start: number, end: number) {
  const outcome = "kept" as const;
  return { start, end, exact: "", prefix: "", suffix: "", revision: 1, outcome };
}
