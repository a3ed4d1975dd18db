// @vitest-environment jsdom
import fc from "fast-check";
import { beforeEach, expect, it } from "vitest";
import { linesOf } from "#lib/domain/text.ts";
import { readSelection, showRange } from "./proof-ranges.ts";

const TEXT = "The talks ended.\nNobody spoke.";
const LINES = linesOf(TEXT);

const PROOF = `<article><div><h2 data-line="0">The <mark>tal<strong>ks</strong></mark><mark data-aside>*</mark><del><span data-unseen> [out: </span> ended<span data-unseen>] </span></del>.<span data-aside><ins>Twice</ins></span></h2></div>
<div><p>Put back</p></div>
<div><p data-line="1">Nobody<sup data-aside><span data-unseen> comment </span>1</sup> spoke.</p></div></article>`;

let proof: Element;
beforeEach(() => {
  document.body.innerHTML = PROOF;
  proof = document.querySelector("article") ?? document.body;
});

function select(start: [Node, number], end: [Node, number]) {
  document.getSelection()?.setBaseAndExtent(...start, ...end);
  const range = readSelection(proof, LINES);
  return range && TEXT.slice(range.start, range.end);
}

const query = (selector: string) => proof.querySelector(selector) ?? proof;

it("reads what is selected without the signs among the words", () => {
  expect(select([query("strong"), 0], [query("[data-aside] ins"), 1])).toBe("ks ended.");
});

it("reads a whole paragraph where the selection ends at the start of the next", () => {
  expect(select([query("h2"), 0], [query("div:nth-of-type(2)"), 0])).toBe("The talks ended.");
});

it("reads over lines that are none of the text", () => {
  expect(select([query("del"), 1], [query("[data-line='1']"), 1])).toBe(" ended.\nNobody");
});

it("reads nothing of a line that was put back, and nothing outside", () => {
  const back = query("p:not([data-line])");
  expect(select([back, 0], [back, 1])).toBeNull();
  expect(select([document.body, 0], [document.body, 0])).toBeNull();
});

it("shows the words that it would read", () => {
  fc.assert(
    fc.property(fc.constantFrom(...LINES), fc.nat(), fc.nat(), (line, a, b) => {
      const length = line.end - line.start;
      const [from, to] = [a % length, (b % length) + 1].sort((one, other) => one - other);
      fc.pre(from !== to && from !== undefined && to !== undefined);
      const words = { start: line.start + (from ?? 0), end: line.start + (to ?? 0) };
      const range = showRange(proof, LINES, words);
      if (!range) throw new TypeError("It is not shown.");
      expect(
        select([range.startContainer, range.startOffset], [range.endContainer, range.endOffset]),
      ).toBe(TEXT.slice(words.start, words.end));
    }),
  );
});
