import type { Block } from "./cuts.ts";
import type { SourceLine, SurroundingSpace } from "./lines.ts";
import { shiftSpans } from "./spans.ts";

/** White space that no source folds: no-break, wide, thin and ideographic spaces (Unicode Zs but U+0020). */
const LASTING = /(?! )\p{Zs}/gu;

/** What lasts of the white space before and after some words; null where nothing does. */
export function surroundingSpaceOf(before: string, after: string): SurroundingSpace | null {
  const lasting = (space: string) => (space.match(LASTING) ?? []).join("");
  const outer = { before: lasting(before), after: lasting(after) };
  return outer.before === "" && outer.after === "" ? null : outer;
}

const OF_FACTS: readonly Block["kind"][] = ["headline", "standfirst", "byline"];

/** The blocks, one for each line, with the space at the lines' edges; not those that become facts. */
export function withSurroundingSpace(
  blocks: readonly Block[],
  lines: readonly SourceLine[],
): readonly Block[] {
  return blocks.map((block, index) => {
    const outer = lines[index]?.outer;
    if (!outer || OF_FACTS.includes(block.kind)) return block;
    const text = outer.before + block.text + outer.after;
    return { ...block, text, spans: shiftSpans(block.spans, outer.before.length) };
  });
}
