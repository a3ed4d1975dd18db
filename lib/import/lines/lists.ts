import type { Block } from "./cuts.ts";
import type { SourceLine } from "./lines.ts";
import { cutSpans, NO_SPANS } from "./spans.ts";

const BULLET = /^[-*•●▪◦]\s+(?=\S)/u;
const NUMBER = /^(\d{1,3})[.)]\s+(?=\S)/u;

/** The line numbers of list items, each with its block, whose text is without the item's mark. */
export function readLists(lines: readonly SourceLine[]): ReadonlyMap<number, Block> {
  const found = new Map<number, Block>();
  const takeItem = (index: number, kind: Block["kind"], mark: RegExp) => {
    const { text = "", spans = NO_SPANS } = lines[index] ?? {};
    const end = mark.exec(text)?.[0].length ?? 0;
    const words = text.slice(end);
    const clean = cutSpans({ text: words, spans }, [{ start: 0, end }]);
    found.set(index, { kind, text: words, spans: clean });
  };
  for (let index = 0; index < lines.length; ) {
    const bullets = countWhile(lines, index, (text) => BULLET.test(text));
    // Numbered items count from 1 upward; any other numbering would be lost with the marks.
    const isNext = (text: string, nth: number) => Number(NUMBER.exec(text)?.[1]) === nth + 1;
    const numbers = countWhile(lines, index, isNext);
    // A lone hyphen, star or figure may be the author's own: a dialogue, a footnote, a year.
    if (bullets > 1 || (bullets === 1 && /^[•●▪◦]/u.test(lines[index]?.text ?? ""))) {
      for (let nth = 0; nth < bullets; nth++) takeItem(index + nth, "list_item", BULLET);
    } else if (numbers > 1) {
      for (let nth = 0; nth < numbers; nth++) takeItem(index + nth, "numbered_item", NUMBER);
    }
    index += Math.max(1, bullets, numbers);
  }
  return found;
}

function countWhile(
  lines: readonly SourceLine[],
  from: number,
  test: (text: string, nth: number) => boolean,
): number {
  let count = 0;
  const isItem = ({ kind, text }: SourceLine) => kind === null && test(text, count);
  for (let line = lines[from]; line && isItem(line); line = lines[from + count]) count++;
  return count;
}
