import { describeAnchor } from "#lib/domain/anchor.ts";
import type { Claim } from "#lib/domain/claim.ts";
import { type RevisionText, revisionOf } from "#lib/domain/revision.ts";
import type { Range } from "#lib/domain/text.ts";
import { type BlockKind, KINDS, VERDICTS } from "#lib/domain/vocabulary.ts";

export interface SampleSize {
  readonly words: number;
  readonly claims: number;
}

/** The longest article of a desk. */
export const LARGEST: SampleSize = { words: 100_000, claims: 5_000 };

/** The sizes that are measured. */
export const SIZES: readonly SampleSize[] = [
  { words: 1_000, claims: 20 },
  { words: 10_000, claims: 500 },
  LARGEST,
];

export function nameSize({ words, claims }: SampleSize): string {
  return `${words.toLocaleString("en")} words, ${claims.toLocaleString("en")} claims`;
}

/** An article made up of syllables, the same for the same size every time. */
export interface Sample {
  readonly revision: RevisionText;
  /** In the order of the text. */
  readonly claims: readonly Claim[];
}

const SYLLABLES = "ba de fi go lu ma ne pi ro su ta ve ki la no re".split(" ");

export function generateSample(size: SampleSize): Sample {
  const draw = seededNumbers(size.words);
  const blocks: { kind: BlockKind; text: string }[] = [{ kind: "headline", text: words(draw, 9) }];
  for (let count = 9; count < size.words; ) {
    const isHeading = blocks.length % 12 === 0;
    const length = Math.min(isHeading ? 4 : 30 + Math.floor(draw() * 80), size.words - count);
    blocks.push({ kind: isHeading ? "heading" : "paragraph", text: words(draw, length) });
    count += length;
  }
  const revision = revisionOf(blocks);
  const span = revision.text.length / size.claims;
  const claims = Array.from({ length: size.claims }, (_, index) =>
    claimAt({ text: revision.text, number: index, at: Math.floor((index + draw() / 2) * span) }),
  );
  return { revision, claims };
}

/** A claim of about eight words from the word at `at` on; its states take turns by `number`. */
export function claimAt({ text, number, at }: { text: string; number: number; at: number }): Claim {
  const isChecked = number % 3 !== 0;
  return {
    id: `00000000-0000-7000-8000-${number.toString(16).padStart(12, "0")}`,
    article: "00000000-0000-7000-8000-aaaaaaaaaaaa",
    anchor: { ...describeAnchor(text, wordsFrom(text, at)), revision: 1, outcome: "kept" },
    kind: KINDS[number % KINDS.length] ?? "other",
    isKindGuessed: false,
    check: isChecked ? "checked" : "unchecked",
    verdict: isChecked ? (VERDICTS[number % VERDICTS.length] ?? null) : null,
    review: number % 7 === 1 ? "requested" : "none",
    speaker: null,
    priority: "normal",
    assignee: null,
    note: null,
    covers: null,
    evidence: [],
    corrections: [],
    comments: [],
    rounds: [],
    createdAt: "2025-01-01T00:00:00.000Z",
    createdBy: { id: "00000000-0000-7000-8000-bbbbbbbbbbbb", name: "Checker" },
    updatedAt: "2025-01-01T00:00:00.000Z",
    version: 1,
  };
}

function wordsFrom(text: string, at: number): Range {
  const start = text.lastIndexOf(" ", Math.min(at, text.length - 60)) + 1;
  const rest = /^\S+( \S+){0,7}/.exec(text.slice(start, start + 120));
  return { start, end: start + (rest?.[0].length ?? 1) };
}

function words(draw: () => number, count: number): string {
  const made = Array.from({ length: count }, () => {
    const length = 1 + Math.floor(draw() * 4);
    return Array.from({ length }, () => SYLLABLES[Math.floor(draw() * SYLLABLES.length)]).join("");
  });
  const [first = "", ...rest] = made;
  return `${[first.charAt(0).toUpperCase() + first.slice(1), ...rest].join(" ")}.`;
}

/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
function seededNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
