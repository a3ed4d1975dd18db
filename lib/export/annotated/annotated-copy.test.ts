import fc from "fast-check";
import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { shapeMarkup } from "#lib/domain/state-shapes.ts";
import { textOf } from "../article-fixture.ts";
import {
  anyClaimed,
  checkedArticle,
  claimedArticle,
  evidenceOf,
  HOSTILE,
  hostileArticle,
} from "../reviewed-fixture.ts";
import { renderAnnotatedCopy, type SealedArticle } from "./annotated-copy.ts";

function documentOf(sealed: SealedArticle): Document {
  return new JSDOM(renderAnnotatedCopy(sealed)).window.document;
}

/** The words of the first element, each run of white space as one space. */
function wordsIn(document: Document, selector: string): string {
  return document.querySelector(selector)?.textContent?.replace(/\s+/gu, " ").trim() ?? "";
}

/** The article's words without the numbers of its claims. */
function articleWords(document: Document): string {
  for (const number of document.querySelectorAll("article sup")) number.textContent = "";
  return document.querySelector("article")?.textContent ?? "";
}

const bare = (text: string) => text.replace(/\s+/gu, "");

describe("the annotated copy", () => {
  it("numbers the claims in the text, and leads to their records and back", () => {
    const document = documentOf(checkedArticle());
    expect(wordsIn(document, "article p .claim")).toBe("“it was bad.”");
    const number = document.querySelector("article sup a");
    expect(number?.textContent).toBe("1");
    expect(document.querySelector(number?.getAttribute("href") ?? "")?.className).toContain(
      "record",
    );
    const back = document.querySelector("#claim-1 h3 a")?.getAttribute("href") ?? "";
    expect(document.querySelector(back)).toBe(number);
  });

  it("tells the whole record of a claim", () => {
    const document = documentOf(checkedArticle());
    const record = wordsIn(document, "#claim-1");
    for (const words of [
      "“it was bad.”",
      "Misleading",
      "KindQuote",
      "SpeakerCy Dane",
      "CheckChecked",
      "Taggedby Ada, 12 Apr 2017, 12:00 UTC",
      "Foundby Ada, 12 Apr 2017, 13:00 UTC",
      "Second readby Bea, 12 Apr 2017, 14:00 UTC",
      "The minutes say otherwise.",
      "Contradicts Minutes of the council, p. 3",
      "https://example.org/minutes",
      "It was not bad.",
      "Primary source, added by Ada",
      "Replace, approved",
      "Readers are told: Correction: He said it was not bad.",
      "Approved by Bea, 12 Apr 2017, 14:00 UTC",
      "Comment by Bea, 12 Apr 2017, 12:00 UTC",
      "Ring him.",
    ]) {
      expect(record).toContain(words);
    }
  });

  it("draws a claim as the desk’s screens do: line, colour and shape", () => {
    const document = documentOf(checkedArticle({ verdict: "misleading", review: "requested" }));
    expect(document.querySelector("article .claim")?.className).toBe("claim bad double");
    const states = [...document.querySelectorAll("#claim-1 .head .state")];
    const drawn = states.map(({ className, innerHTML }) => [className, innerHTML.trim()]);
    expect(drawn).toEqual([
      ["state bad", `${shapeMarkup("wave")} Misleading`],
      ["state flag", `${shapeMarkup("flag")} Requested`],
    ]);
  });

  it("says why the desk’s rules were set aside for a step of the review", () => {
    const override = "The source rings back at noon.";
    const [claim] = checkedArticle().claims;
    const rounds = claim?.rounds.map((round) =>
      round.decision === "request" ? { ...round, override } : round,
    );
    expect(wordsIn(documentOf(checkedArticle({ rounds: rounds ?? [] })), ".record")).toContain(
      `13:00 UTCThe desk’s rules were set aside for it: ${override}`,
    );
  });

  it.each([
    ["replace", "“it was not bad.”", "“it was <ins>not </ins>bad.”"],
    ["delete", "", "<del>“it was bad.”</del>"],
    ["note", "", "“it was bad.”"],
  ] as const)("draws a correction by words: %s", (action, insert, html) => {
    const document = documentOf(checkedArticle({}, { action, insert }));
    expect(document.querySelector(".change")?.innerHTML).toBe(html);
  });

  it("draws words that share only the spaces between them as one change", () => {
    const change = { at: "Ten people came", action: "replace", insert: "Ten guests left" } as const;
    expect(documentOf(checkedArticle({}, change)).querySelector(".change")?.innerHTML).toBe(
      "Ten <del>people came</del><ins>guests left</ins>",
    );
  });

  it("draws a number that changed as a whole", () => {
    const change = { at: "nine", action: "replace", insert: "9,500" } as const;
    expect(documentOf(checkedArticle({}, change)).querySelector(".change")?.innerHTML).toBe(
      "<del>nine</del><ins>9,500</ins>",
    );
  });

  it("tells corrections in every state, and of which words are gone", () => {
    const states = ["proposed", "approved", "declined", "applied"] as const;
    const records = states.map((state) =>
      wordsIn(documentOf(checkedArticle({}, { state, outcome: "lost" })), ".part + .part li"),
    );
    expect(records.map((words) => words.split("“")[0])).toEqual([
      "Replace, proposed; its words are gone from the text",
      "Replace, approved; its words are gone from the text",
      "Replace, declined; its words are gone from the text",
      "Replace, applied",
    ]);
  });

  it("lists claims whose words are gone at the end, where they stood last", () => {
    const [claim] = checkedArticle().claims;
    if (!claim) throw new TypeError("The article has a claim.");
    const lost = {
      exact: "old words",
      prefix: "before ",
      suffix: " after",
      outcome: "lost",
    } as const;
    const anchor = { ...claim.anchor, ...lost, start: 9_000, end: 9_009 };
    const document = documentOf(checkedArticle({ anchor }));
    expect(document.querySelector("article sup")).toBeNull();
    expect(wordsIn(document, ".records")).toContain("Detached claims");
    expect(wordsIn(document, ".record q")).toBe("before old words after");
    expect(document.querySelector(".record h3 a")).toBeNull();
  });

  it("gives the facts, the figures and what proves them", () => {
    const sealed = { ...checkedArticle(), lastEventHash: "cd".repeat(32) };
    const words = wordsIn(documentOf(sealed), "body");
    for (const fact of [
      "BylineBy Bea Cole",
      "PublicationThe Herald",
      "Published2017-04-11",
      "Revision1, by Ada, 12 Apr 2017, 12:00 UTC",
      "Claims1",
      "Checked or waived1 of 1",
      "Second read1 approved, 0 waiting",
      "Words in claims3 of 17 (18 %)",
      "Misleading 1",
      `SHA-256 of the text${"ab".repeat(32)}`,
      `Last event of the record${"cd".repeat(32)}`,
      "What readers are told Correction: He said it was not bad.",
    ]) {
      expect(words).toContain(fact);
    }
    expect(wordsIn(documentOf(checkedArticle()), "footer")).not.toContain("Last event");
  });

  it("says the headline once when the text begins with it", () => {
    const reviewed = checkedArticle();
    const other = { ...reviewed, article: { ...reviewed.article, headline: "Another" } };
    expect(wordsIn(documentOf(reviewed), "h1")).toBe("Annotated copy");
    expect(wordsIn(documentOf(other), "h1")).toBe("Another");
  });

  it("draws claims that lie on each other, and marks where they do", () => {
    const revision = textOf(["The mayor said it was bad."]);
    const ranges = [
      [4, 20],
      [10, 23],
      [4, 8],
    ] as const;
    const article = documentOf(claimedArticle(revision, ranges)).querySelector("article");
    const runs = [...(article?.querySelectorAll(".claim, sup") ?? [])].map((run) =>
      run.classList.contains("over") ? `[${run.textContent}]` : run.textContent,
    );
    expect(runs).toEqual(["[mayor]", "2", " ", "[said it was]", "1", " ba", "3"]);
  });

  it("numbers a claim behind its last words, over paragraphs and before empty ones", () => {
    const reviewed = claimedArticle(textOf(["One two.", "Three four.", "", "Five."]), [[4, 13]]);
    const claims = reviewed.claims.map((claim) => ({
      ...claim,
      anchor: { ...claim.anchor, end: 21 },
    }));
    const paragraphs = [...documentOf({ ...reviewed, claims }).querySelectorAll("article p")];
    expect(paragraphs.map((one) => one.textContent)).toEqual(["One two.", "Three four.1", "Five."]);
  });

  it("shows which characters nobody sees, in the text and in the record", () => {
    const text = textOf(["He said \u202eno\u202c twice.", "שלום \u2067a\u2069."]);
    const document = documentOf(claimedArticle(text, [[8, 11]]));
    const article = document.querySelector("article");
    const shown = [...(article?.querySelectorAll(".hidden") ?? [])];
    expect(shown.map((sign) => [sign.getAttribute("data-code"), sign.textContent])).toEqual([
      ["U+202E", "\u202e"],
      ["U+202C", "\u202c"],
    ]);
    expect(document.querySelector("#claim-1 .hidden")?.getAttribute("aria-label")).toBe(
      "Hidden character: right-to-left override",
    );
    expect(bare(articleWords(document))).toBe(bare(text.text));
  });

  it("stands alone: nothing runs and nothing is fetched", () => {
    const html = renderAnnotatedCopy(checkedArticle({ evidence: [evidenceOf()] }));
    const document = new JSDOM(html).window.document;
    expect(document.querySelectorAll("script, link, img, iframe, object, base")).toHaveLength(0);
    expect(html).not.toMatch(/url\(|@import|\son\w+=/u);
    const policy = document.querySelector("meta[http-equiv=Content-Security-Policy]");
    expect(policy?.getAttribute("content")).toMatch(/^default-src 'none';/u);
  });

  it.each(["javascript:alert(1)", "data:text/html,x", "https:"])("never leads to %s", (url) => {
    const html = renderAnnotatedCopy(checkedArticle({ evidence: [evidenceOf({ url })] }));
    expect(html).not.toContain(`href="${url}"`);
    expect(html).toContain(`<bdi dir="ltr">${url}</bdi>`);
  });

  it("has a language and directions", () => {
    const reviewed = checkedArticle();
    const hebrew = documentOf({ ...reviewed, article: { ...reviewed.article, language: "he" } });
    expect(hebrew.documentElement.lang).toBe("en");
    expect(hebrew.querySelector("article")?.getAttribute("lang")).toBe("he");
    for (const block of hebrew.querySelectorAll("article p")) {
      expect(block.getAttribute("dir")).toBe("auto");
    }
  });

  it.each(HOSTILE.map((words) => [words.slice(0, 30), words]))("survives %j", (_, words) => {
    const reviewed = hostileArticle(words);
    const document = documentOf(reviewed);
    expect(bare(articleWords(document))).toBe(bare(reviewed.revision.text));
    expect(document.querySelectorAll("script, style")).toHaveLength(1);
    expect(document.querySelectorAll(".record")).toHaveLength(2);
    expect(document.querySelector("footer")).not.toBeNull();
    expect(bare(wordsIn(document, ".note"))).toBe(bare(words));
  });

  it("has exactly the words of the text, whatever the claims and formats", () => {
    fc.assert(
      fc.property(anyClaimed, (reviewed) => {
        const document = documentOf(reviewed);
        const numbers = [...document.querySelectorAll("article sup")].map((sup) => sup.textContent);
        const wanted = reviewed.claims.map((_, index) => String(index + 1));
        expect(numbers.toSorted()).toEqual(wanted.toSorted());
        expect(bare(articleWords(document))).toBe(bare(reviewed.revision.text));
      }),
      { numRuns: 60 },
    );
  });
});
