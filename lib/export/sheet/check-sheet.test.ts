import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Claim } from "#lib/domain/claim.ts";
import { sentencesAround } from "#lib/domain/sentences.ts";
import { textOf } from "../article-fixture.ts";
import {
  anyClaimed,
  checkedArticle,
  claimedArticle,
  evidenceOf,
  HOSTILE,
  hostileArticle,
} from "../reviewed-fixture.ts";
import { renderCheckSheet } from "./check-sheet.ts";

const ACCEPTED = { corrections: "accepted" } as const;

/** The cells of a file as RFC 4180 (2) defines it; throws for what is not in its grammar. */
function readCsv(file: string): string[][] {
  if (!file.startsWith("\ufeff")) throw new TypeError("It has no byte order mark.");
  const rows: string[][] = [[]];
  const cell = /"((?:[^"]|"")*)"(,|\r\n|$)/gy;
  cell.lastIndex = 1;
  while (cell.lastIndex < file.length) {
    const at = cell.lastIndex;
    const match = cell.exec(file);
    if (!match) throw new TypeError(`No cell at ${at}: ${file.slice(at, at + 40)}`);
    rows.at(-1)?.push((match[1] ?? "").replaceAll('""', '"'));
    if (match[2] === "\r\n" && cell.lastIndex < file.length) rows.push([]);
  }
  return rows;
}

function rowsOf(file: string): Record<string, string>[] {
  const [columns = [], ...rows] = readCsv(file);
  for (const row of rows) expect(row).toHaveLength(columns.length);
  return rows.map((row) => Object.fromEntries(row.map((cell, at) => [columns[at] ?? "", cell])));
}

describe("the check sheet", () => {
  it("says everything of a claim in its columns", () => {
    expect(rowsOf(renderCheckSheet(checkedArticle(), ACCEPTED))).toEqual([
      {
        id: "claim-0",
        paragraph: "1",
        sentence: "The mayor 😀 said, “it was bad.”",
        claim_text: "“it was bad.”",
        kind: "quote",
        speaker: "Cy Dane",
        priority: "normal",
        source_name: "Minutes of the council",
        source_kind: "primary, contradicts",
        source_url_or_file: "https://example.org/minutes",
        locator: "p. 3",
        method: "",
        evidence_excerpt: "It was not bad.",
        check: "checked",
        verdict: "misleading",
        checker: "Ada",
        checked_at: "2017-04-12T13:00:00.000Z",
        original_text: "“it was bad.”",
        corrected_text: "“it was not bad.”",
        notice: "Correction: He said it was not bad.",
        review: "approved",
        reviewer: "Bea",
        reviewed_at: "2017-04-12T14:00:00.000Z",
        comment: "The minutes say otherwise.\nBea: Ring him.\nBea: Yes.",
      },
    ]);
  });

  it("has its columns in the agreed order, and them alone for an article without claims", () => {
    const file = renderCheckSheet({ ...checkedArticle(), claims: [] }, ACCEPTED);
    expect(file.replaceAll('"', "").trim()).toBe(
      "\ufeffid,paragraph,sentence,claim_text,kind,speaker,priority,source_name,source_kind,source_url_or_file,locator,method,evidence_excerpt,check,verdict,checker,checked_at,original_text,corrected_text,notice,review,reviewer,reviewed_at,comment".trim(),
    );
  });

  it("gives each of several sources a line of every source cell", () => {
    const evidence = [
      evidenceOf({ excerpt: "One\nTwo" }),
      evidenceOf({ title: "A letter", url: null, primary: false, stance: "context" }),
    ];
    const [row] = rowsOf(renderCheckSheet(checkedArticle({ evidence }), ACCEPTED));
    expect(row).toMatchObject({
      source_name: "Minutes of the council\nA letter",
      source_kind: "primary, contradicts\nsecondary, context",
      source_url_or_file: "https://example.org/minutes\n",
      evidence_excerpt: "One Two\nIt was not bad.",
    });
  });

  it.each([
    ["nobody while nothing is found", { verdict: null, check: "checking", rounds: [] }, "", ""],
    ["who tagged it without a review", { rounds: [], review: "none" }, "Ada", ""],
    ["no reviewer while the review is open", { review: "requested" }, "Ada", ""],
  ] satisfies [string, Partial<Claim>, string, string][])(
    "names %s",
    (_, changes, checker, reviewer) => {
      const [row] = rowsOf(renderCheckSheet(checkedArticle(changes), ACCEPTED));
      expect(row).toMatchObject({ checker, reviewer });
    },
  );

  it.each([
    ["proposed", "accepted", ""],
    ["proposed", "proposed", "“it was not bad.”"],
    ["applied", "accepted", "“it was not bad.”"],
    ["declined", "proposed", ""],
  ] as const)("shows %s corrections when %s ones are wanted as %j", (state, corrections, words) => {
    const [row] = rowsOf(renderCheckSheet(checkedArticle({}, { state }), { corrections }));
    expect(row?.corrected_text).toBe(words);
  });

  it("has lost claims without a place, even one behind the end of the text", () => {
    const [claim] = checkedArticle().claims;
    if (!claim) throw new TypeError("The article has a claim.");
    const anchor = { ...claim.anchor, start: 9_000, end: 9_010, outcome: "lost" } as const;
    const [row] = rowsOf(renderCheckSheet(checkedArticle({ anchor }), ACCEPTED));
    expect(row).toMatchObject({ paragraph: "", sentence: "", claim_text: "“it was bad.”" });
  });

  it.each([
    ["=1+1", "'=1+1"],
    ["+1", "'+1"],
    ["-5 degrees", "'-5 degrees"],
    ["@name", "'@name"],
    ["  =1", "'  =1"],
    ['"=1', "'\"=1"],
    ["“=1", "'“=1"],
    ["\ufeff=1", "'\ufeff=1"],
    ["\u200b=1", "'\u200b=1"],
    ["＝1", "'＝1"],
    ["＋1", "'＋1"],
    ["－1", "'－1"],
    ["＠x", "'＠x"],
    ["\t1", "'\t1"],
    ["1=1", "1=1"],
    ["– 5", "– 5"],
    ["it's", "it's"],
  ])("makes %j no formula", (speaker, cell) => {
    const [row] = rowsOf(renderCheckSheet(checkedArticle({ speaker }), ACCEPTED));
    expect(row?.speaker).toBe(cell);
  });

  it("tells what is near the claim of a sentence without end", () => {
    const words = "word ".repeat(100_000).trim();
    const reviewed = claimedArticle(textOf([words]), [
      [0, 3],
      [250_000, 250_003],
    ]);
    const cells = rowsOf(renderCheckSheet(reviewed, ACCEPTED)).map(({ sentence }) => sentence);
    expect(cells[0]).toMatch(/^(?:word )+…$/u);
    expect(cells[1]).toMatch(/^…(?:word )+…$/u);
    expect(cells.map((cell) => cell?.length)).toEqual([1_001, 1_002]);
  });

  it.each(HOSTILE.map((words) => [words.slice(0, 30), words]))("survives %j", (_, words) => {
    const rows = rowsOf(renderCheckSheet(hostileArticle(words), ACCEPTED));
    expect(rows).toHaveLength(2);
    for (const cell of rows.flatMap(Object.values)) expect(cell).not.toMatch(/^\s*[=+\-@]/u);
    expect(rows[0]?.claim_text?.replace(/^'/u, "")).toBe(words.trim());
  });

  it("finds every sentence as the domain does", () => {
    fc.assert(
      fc.property(anyClaimed, (reviewed) => {
        const rows = rowsOf(renderCheckSheet(reviewed, ACCEPTED));
        const { text } = reviewed.revision;
        const sentenceAt = (at: number) => {
          const { start, end } = sentencesAround(text, { start: at, end: at });
          return text.slice(start, end).trim();
        };
        expect(rows.map(({ sentence }) => sentence)).toEqual(
          reviewed.claims.map(({ anchor }) => sentenceAt(anchor.start)),
        );
      }),
    );
  });
});
