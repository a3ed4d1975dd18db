import type { Format } from "#lib/domain/revision.ts";
import { type Run, runsOf } from "#lib/domain/runs.ts";
import { isInsideCharacter, type Range } from "#lib/domain/text.ts";
import type { PrintedBlock } from "./printed.ts";

/** How some words are set. */
export interface Look {
  readonly isBold: boolean;
  readonly isItalic: boolean;
  /** A safe address, or null. */
  readonly href: string | null;
}

/** A stretch of one block in which neither the formatting changes nor one of the other spans begins or ends. */
export interface FormattedRun<Span> extends Run<Span>, Look {
  readonly text: string;
}

/**
 * Cuts a block into runs where its formatting changes and at the edges of `spans`, which each run has that
 * lie over it; a span of no length only cuts. A format that ends inside a character gives that character up.
 */
export function formattedRuns<Span extends Range>(
  block: PrintedBlock,
  formats: readonly Format[],
  spans: readonly Span[] = [],
): FormattedRun<Span>[] {
  const here = formats.filter(({ start, end }) => start < block.end && end > block.start);
  const layers = [
    ...here.map((format) => ({ ...wholeCharacters(block, format), format, span: null })),
    ...spans.map((span) => ({ start: span.start, end: span.end, format: null, span })),
  ];
  const cuts = new Set(spans.flatMap(({ start, end }) => [start, end]));
  const runs: FormattedRun<Span>[] = [];
  for (const { start, end, spans: over } of runsOf(block, layers)) {
    const text = block.text.slice(start - block.start, end - block.start);
    const look = lookOf(over.flatMap(({ format }) => format ?? []));
    const last = runs.at(-1);
    if (last && isAlike(last, look) && !cuts.has(start)) {
      runs[runs.length - 1] = { ...last, end, text: last.text + text };
    } else {
      runs.push({ start, end, text, ...look, spans: over.flatMap(({ span }) => span ?? []) });
    }
  }
  return runs;
}

/** The look of words under these formats; where links overlap, the one that comes first has the words. */
export function lookOf(formats: readonly Format[]): Look {
  return {
    isBold: formats.some(({ kind }) => kind === "bold"),
    isItalic: formats.some(({ kind }) => kind === "italic"),
    href: formats.map(safeAddress).find((href) => href !== null) ?? null,
  };
}

function isAlike(a: Look, b: Look): boolean {
  return a.isBold === b.isBold && a.isItalic === b.isItalic && a.href === b.href;
}

/** The range with ends that part no surrogate pair: those that would stand before it. */
function wholeCharacters({ text, start: from }: PrintedBlock, { start, end }: Range): Range {
  const whole = (place: number) =>
    place > from && isInsideCharacter(text, place - from) ? place - 1 : place;
  return { start: whole(start), end: whole(end) };
}

const PROTOCOLS: readonly string[] = ["http:", "https:", "mailto:"];

/** A link's address when following it cannot run anything; null for other formats and addresses. */
function safeAddress(format: Format): string | null {
  if (format.kind !== "link" || !URL.canParse(format.href)) return null;
  const address = new URL(format.href);
  return PROTOCOLS.includes(address.protocol) ? address.href : null;
}
