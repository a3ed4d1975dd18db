import type { PageLine } from "./boxes.ts";
import type { DroppedLink } from "./links.ts";

/** What the editor should know about the lines that were kept, one sentence each. */
export function warningsOf(lines: readonly PageLine[]): readonly string[] {
  const dropped = new Set(lines.flatMap((line) => line.dropped));
  const countDropped = (why: DroppedLink["why"]) =>
    [...dropped].filter((link) => link.why === why).length;
  const unsafe = countDropped("unsafe");
  const relative = countDropped("relative");
  const rows = lines.filter(({ role }) => role === "cell-row").length;
  return [
    unsafe > 0 &&
      `${countOf(unsafe, "link")} dropped that lead to no web page or mail address, or may do harm. The words are kept.`,
    relative > 0 &&
      `${countOf(relative, "link")} dropped because the page does not say where it is from. The words are kept.`,
    rows > 0 &&
      `What was a table is ${rows === 1 ? "1 line" : `${rows} lines`} of text now, its cells apart by “|”. See whether it reads well.`,
    lines.some(({ isStruck }) => isStruck) &&
      "Some words are struck through on the page. They are kept like the others: see whether they should be.",
    lines.some(({ text }) => text.includes("\ufffd")) &&
      "The page holds the sign � where a character was lost before it came here. Compare it with the original.",
  ].filter((warning) => warning !== false);
}

function countOf(count: number, noun: string): string {
  return count === 1 ? `1 ${noun} was` : `${count.toLocaleString("en")} ${noun}s were`;
}
