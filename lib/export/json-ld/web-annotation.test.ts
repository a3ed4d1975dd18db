import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Claim } from "#lib/domain/claim.ts";
import type { ReviewedArticle } from "#lib/domain/reviewed.ts";
import type { Wanted } from "../article-fixture.ts";
import {
  anyClaimed,
  checkedArticle,
  evidenceOf,
  HOSTILE,
  hostileArticle,
} from "../reviewed-fixture.ts";
import { AnnotationPage } from "./annotation-shape-fixture.ts";
import { renderWebAnnotation } from "./web-annotation.ts";

function pageOf(reviewed: ReviewedArticle, corrections: "accepted" | "proposed" = "accepted") {
  return AnnotationPage.parse(JSON.parse(renderWebAnnotation(reviewed, { corrections })));
}

/** The terms that https://www.w3.org/ns/anno.jsonld defines, of those that Galley writes. */
const TERMS = new Set(
  "id type AnnotationPage AnnotationCollection Annotation SpecificResource Text TextualBody Person TimeState TextQuoteSelector TextPositionSelector partOf label total startIndex items motivation creator created modified name body target source state sourceDate selector exact prefix suffix start end purpose format value assessing commenting describing editing highlighting linking replying tagging".split(
    " ",
  ),
);
/** Prefixes that it defines. */
const PREFIXES = /^(?:dc|dcterms|oa|rdfs|schema|as):\w+$/u;
/** Keys whose value is a term. */
const VOCABULARY = new Set(["type", "motivation", "purpose"]);

/** Keys and vocabulary values that would vanish, or mean nothing, when the document is expanded. */
function undefinedTerms(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(undefinedTerms);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const isKnown = key === "@context" || TERMS.has(key) || PREFIXES.test(key);
    const isVague = VOCABULARY.has(key) && !TERMS.has(String(inner));
    return [
      ...(isKnown ? [] : [key]),
      ...(isVague ? [String(inner)] : []),
      ...undefinedTerms(inner),
    ];
  });
}

describe("the web annotations", () => {
  it("are a claim with all that is known of it, and its correction", () => {
    const [claim, correction] = pageOf(checkedArticle()).items;
    expect(claim).toMatchObject({
      id: "urn:uuid:claim-0",
      motivation: "assessing",
      creator: { id: "urn:uuid:ada", type: "Person", name: "Ada" },
      created: "2017-04-12T12:00:00.000Z",
      body: [
        { purpose: "tagging", value: "Quote" },
        { purpose: "assessing", value: "Misleading" },
        { purpose: "describing", value: "Speaker: Cy Dane" },
        { purpose: "commenting", value: "The minutes say otherwise." },
        {
          type: "SpecificResource",
          purpose: "linking",
          label: "Contradicts: Minutes of the council, p. 3",
          source: "https://example.org/minutes",
          selector: { exact: "It was not bad." },
        },
        { purpose: "replying", value: "Ring him.", creator: { name: "Bea" } },
      ],
    });
    expect(correction).toMatchObject({
      motivation: "editing",
      body: [
        { purpose: "editing", value: "“it was not bad.”" },
        { purpose: "tagging", value: "Approved" },
        { value: "Old words: “it was bad.”" },
        { purpose: "commenting", value: "Correction: He said it was not bad." },
      ],
    });
  });

  it("are placed by code points of the stated text, with 32 of context", () => {
    const reviewed = checkedArticle();
    const [claim] = pageOf(reviewed).items;
    expect(claim?.target).toEqual({
      type: "SpecificResource",
      source: "https://news.example.org/2017/harbour",
      state: {
        type: "TimeState",
        sourceDate: "2017-04-12T12:00:00.000Z",
        "schema:sha256": "ab".repeat(32),
      },
      selector: [
        {
          type: "TextQuoteSelector",
          exact: "“it was bad.”",
          prefix: "ur talks fail\nThe mayor 😀 said, ",
          suffix: " Then he left at nine.\nTen peopl",
        },
        { type: "TextPositionSelector", start: 37, end: 50 },
      ],
    });
  });

  it.each([
    ["highlighting", { verdict: null, note: null, comments: [], evidence: [] }],
    ["commenting", { verdict: null }],
    ["assessing", {}],
  ] satisfies [string, Partial<Claim>][])("are made for %s", (motivation, changes) => {
    expect(pageOf(checkedArticle(changes)).items[0]?.motivation).toBe(motivation);
  });

  it.each([
    ["proposed", "accepted", 1],
    ["proposed", "proposed", 2],
    ["approved", "accepted", 2],
    ["declined", "proposed", 1],
  ] as const)("hold %s corrections when %s ones are wanted: %d in all", (state, wanted, count) => {
    const page = pageOf(checkedArticle({}, { state }), wanted);
    expect(page.items).toHaveLength(count);
    expect(page.partOf.total).toBe(count);
  });

  it.each([
    [{ action: "delete", insert: "" }, "editing", ["", "Approved", "Old words: “it was bad.”"]],
    [{ action: "note", insert: "" }, "commenting", ["Approved"]],
  ] satisfies [Partial<Wanted>, string, string[]][])(
    "say what a correction does: %j",
    (more, motivation, values) => {
      const [, correction] = pageOf(checkedArticle({}, more)).items;
      expect(correction?.motivation).toBe(motivation);
      const said = correction?.body.map((body) => ("value" in body ? body.value : ""));
      expect(said?.slice(0, values.length)).toEqual(values);
    },
  );

  it("keep claims whose words are gone, by their quote alone", () => {
    const [kept] = checkedArticle().claims;
    if (!kept) throw new TypeError("The article has a claim.");
    const anchor = { ...kept.anchor, start: 9_000, end: 9_010, outcome: "lost" } as const;
    const [claim] = pageOf(checkedArticle({ anchor })).items;
    expect(claim?.target.state).toBeUndefined();
    expect(claim?.target.selector).toEqual([
      expect.objectContaining({ type: "TextQuoteSelector", exact: "“it was bad.”" }),
    ]);
  });

  it("tell of a source without an address in words", () => {
    const evidence = [evidenceOf({ url: null, stance: "supports" })];
    const values = pageOf(checkedArticle({ evidence })).items[0]?.body;
    expect(values).toContainEqual(
      expect.objectContaining({
        value: "Supports: Minutes of the council, p. 3. “It was not bad.”",
      }),
    );
  });

  it("are an empty page for an article without claims", () => {
    const page = pageOf({ ...checkedArticle(), claims: [] });
    expect(page.items).toEqual([]);
    expect(page.partOf.total).toBe(0);
  });

  it("use terms of the published context only", () => {
    const written = renderWebAnnotation(checkedArticle(), { corrections: "proposed" });
    expect(undefinedTerms(JSON.parse(written))).toEqual([]);
  });

  it.each(HOSTILE.map((words) => [words.slice(0, 30), words]))("survive %j", (_, words) => {
    const reviewed = hostileArticle(words);
    expect(renderWebAnnotation(reviewed, { corrections: "accepted" })).not.toMatch(
      /[<>&\u2028\u2029]/u,
    );
    const quotes = pageOf(reviewed).items.map(({ target }) => target.selector[0].exact);
    expect(quotes).toContain(words.trim());
  });

  it("are found again in the text that is given with them, by their positions and by their quotes", () => {
    fc.assert(
      fc.property(anyClaimed, (article) => {
        const { text } = article.revision;
        const sha256 = createHash("sha256").update(text).digest("hex");
        const reviewed = { ...article, revision: { ...article.revision, sha256 } };
        const page = pageOf(reviewed);
        const given = page["schema:isBasedOn"];
        expect(given).toMatchObject({ "schema:sha256": sha256, "schema:text": text });
        const characters = [...given["schema:text"]];
        for (const [index, { target }] of page.items.entries()) {
          const [quote, position] = target.selector;
          expect(target.state?.["schema:sha256"]).toBe(sha256);
          if (!position) throw new TypeError("A standing claim has a position.");
          const { start, end } = position;
          expect(quote).toEqual({
            type: "TextQuoteSelector",
            exact: characters.slice(start, end).join(""),
            prefix: characters.slice(Math.max(0, start - 32), start).join(""),
            suffix: characters.slice(end, end + 32).join(""),
          });
          expect(quote.exact).toBe(reviewed.claims[index]?.anchor.exact);
        }
      }),
    );
  });
});
