import { describe, expect, it } from "vitest";
import { importMarkdown } from "./markdown.ts";

function fill(piece: string, length: number): string {
  return piece.repeat(Math.ceil(length / piece.length));
}

/** Milliseconds for the quickest of three imports: the others had to wait for something else. */
function timeOf(text: string): number {
  const times = [1, 2, 3].map(() => {
    const start = performance.now();
    importMarkdown(text);
    return performance.now() - start;
  });
  return Math.min(...times);
}

const LENGTH = 100_000;
/** Twice the text may take four times as long; a step that squares takes more at the faults’ size. */
const SLOWER = 4;
/** What the machine may add by itself, in milliseconds. */
const NOISE = 100;

describe("importMarkdown takes about twice as long for twice the text", () => {
  it.each([
    ...["> ", "> a\n", "*", "*a ", "**a*", "_a ", "[", "![", "[a](", "[]", "`", "<", "&#", "\\"],
    ...["*a*\\\n", "- ", "- a\n", "- a\n\n", "1. a\n", "|\n|-\n", "a|", "[a]: http://x.y\n\n"],
    ...["[^a]: b\n", "[^a]: Correction: No.\n\n", "# a\n", "a\n=\n", "```\n", "---\na: b\n", "a\r"],
    ...["<!--", "{{<", "[a](javascript:b) ", "![a](b) ", "a\u0085", "~~a~~", "<a "],
  ])(
    "%j",
    (piece) => {
      const once = timeOf(fill(piece, LENGTH));
      expect(timeOf(fill(piece, LENGTH * 2))).toBeLessThan(once * SLOWER + NOISE);
    },
    60_000,
  );
});
