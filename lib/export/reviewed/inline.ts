import type { Format } from "#lib/domain/revision.ts";
import type { Range } from "#lib/domain/text.ts";
import type { PrintedBlock } from "./printed.ts";

/** A stretch of one block in which nothing about the formatting changes. */
export interface Run extends Range {
  readonly text: string;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  /** A safe address, or null. */
  readonly href: string | null;
}

/**
 * Cuts a block into runs where its formatting changes and at `cuts`. Where two links overlap, the one
 * that started first has the words. A format that ends inside a character gives that character up.
 */
export function runsOf(
  block: PrintedBlock,
  formats: readonly Format[],
  cuts: readonly number[] = [],
): Run[] {
  const here = formats
    .filter(({ start, end }) => start < block.end && end > block.start)
    .map((format) => ({
      ...format,
      start: wholeCharacter(block, format.start),
      end: wholeCharacter(block, format.end),
    }));
  const cutAt = new Set(cuts);
  const edges = [...here.flatMap(({ start, end }) => [start, end]), ...cutAt];
  const inside = edges.filter((place) => place > block.start && place < block.end);
  const places = [...new Set([block.start, ...inside, block.end])].sort((a, b) => a - b);
  const openAt = formatsAlong(here);
  const runs: Run[] = [];
  for (const [index, start] of places.slice(0, -1).entries()) {
    const run = runBetween(block, openAt(start), { start, end: places[index + 1] ?? block.end });
    const last = runs.at(-1);
    if (last && isAlike(last, run) && !cutAt.has(start)) {
      runs[runs.length - 1] = { ...last, end: run.end, text: last.text + run.text };
    } else {
      runs.push(run);
    }
  }
  return runs;
}

/** The formats over each place, which are asked for in their order; the one that started first is first. */
function formatsAlong(formats: readonly Format[]): (place: number) => readonly Format[] {
  const waiting = formats.toSorted((a, b) => a.start - b.start);
  let next = 0;
  let open: readonly Format[] = [];
  return (place) => {
    const from = next;
    while ((waiting[next]?.start ?? Number.POSITIVE_INFINITY) <= place) next++;
    open = [...open, ...waiting.slice(from, next)].filter(({ end }) => end > place);
    return open;
  };
}

/** A run between two places at which formats begin or end, with those that lie over it. */
function runBetween(block: PrintedBlock, over: readonly Format[], { start, end }: Range): Run {
  return {
    start,
    end,
    text: block.text.slice(start - block.start, end - block.start),
    isBold: over.some(({ kind }) => kind === "bold"),
    isItalic: over.some(({ kind }) => kind === "italic"),
    href: over.map(safeAddress).find((href) => href !== null) ?? null,
  };
}

function isAlike(a: Run, b: Run): boolean {
  return a.isBold === b.isBold && a.isItalic === b.isItalic && a.href === b.href;
}

/** The place itself, or the one before it when it would part a surrogate pair. */
function wholeCharacter(block: PrintedBlock, place: number): number {
  const at = place - block.start;
  const unit = block.text.charCodeAt(at);
  const isInside = at > 0 && unit >= 0xdc00 && unit <= 0xdfff;
  return isInside ? place - 1 : place;
}

const PROTOCOLS: readonly string[] = ["http:", "https:", "mailto:"];

/** A link's address when following it cannot run anything; null for other formats and addresses. */
function safeAddress(format: Format): string | null {
  if (format.kind !== "link" || !URL.canParse(format.href)) return null;
  const address = new URL(format.href);
  return PROTOCOLS.includes(address.protocol) ? address.href : null;
}
