import { describe, expect, it } from "vitest";
import { fill, growthOf, MAX_GROWTH } from "../cases/growth-fixture.ts";
import { importMarkdown } from "./markdown.ts";

describe("the time that importMarkdown takes grows as the text does", () => {
  it.each([
    ...["> ", "> a\n", "*", "*a ", "**a*", "_a ", "[", "![", "[a](", "[]", "`", "<", "&#", "\\"],
    ...["*a*\\\n", "- ", "- a\n", "- a\n\n", "1. a\n", "|\n|-\n", "a|", "[a]: http://x.y\n\n"],
    ...["[^a]: b\n", "[^a]: Correction: No.\n\n", "# a\n", "a\n=\n", "```\n", "---\na: b\n", "a\r"],
    ...["<!--", "{{<", "[a](javascript:b) ", "![a](b) ", "a\u0085", "~~a~~", "<a "],
  ])("%j", (piece) => {
    const growth = growthOf((size) => fill(piece, size), importMarkdown);
    expect(growth).toBeLessThan(MAX_GROWTH);
  });
});
