import fc from "fast-check";
import { type Format, type RevisionText, revisionOf } from "./revision.ts";
import { linesOf } from "./text.ts";
import { BLOCK_KINDS } from "./vocabulary.ts";

/** Words in the scripts and shapes that break arithmetic done in characters instead of code units. */
const PIECES = [
  "word",
  " ",
  "\u{1F469}\u200D\u{1F52C}",
  "e\u0301",
  "שלום",
  "مرحبا",
  "\u{1F1E9}\u{1F1EA}",
  "한",
  "",
] as const;

const line = fc.array(fc.constantFrom(...PIECES), { maxLength: 5 }).map((words) => words.join(""));

/** Texts of any number of lines, many of them about the edges of sections. */
export const anyText: fc.Arbitrary<string> = fc
  .oneof(fc.integer({ min: 1, max: 5 }), fc.constantFrom(15, 16, 17, 31, 32, 33, 49))
  .chain((count) => fc.array(line, { minLength: count, maxLength: count }))
  .map((lines) => lines.join("\n"));

/** Revisions whose formats stay inside a line and neither overlap nor touch others of their kind. */
export const anyRevision: fc.Arbitrary<RevisionText> = anyText.chain((text) => {
  const lines = linesOf(text);
  const kinds = fc.array(fc.constantFrom(...BLOCK_KINDS), {
    minLength: lines.length,
    maxLength: lines.length,
  });
  const formats = fc.array(fc.tuple(anyKind, fc.nat(), fc.nat(), fc.nat()), { maxLength: 12 });
  return fc.tuple(kinds, formats).map(([kinds, wanted]) =>
    revisionOf(
      lines.map(({ start, end }, index) => ({
        kind: kinds[index] ?? "paragraph",
        text: text.slice(start, end),
      })),
      keepApart(
        wanted.flatMap(([kind, which, a, b]): Format[] => {
          const { start, end } = lines[which % lines.length] ?? { start: 0, end: 0 };
          const first = start + (a % (end - start + 1));
          const last = start + (b % (end - start + 1));
          const range = { start: Math.min(first, last), end: Math.max(first, last) };
          if (range.start === range.end) return [];
          if (kind === "link") return [{ ...range, kind, href: `https://example.org/${which}` }];
          return [{ ...range, kind }];
        }),
      ),
    ),
  );
});

const anyKind = fc.constantFrom("bold" as const, "italic" as const, "link" as const);

function keepApart(formats: readonly Format[]): Format[] {
  const kept: Format[] = [];
  for (const format of formats) {
    const isFree = kept.every(
      (other) => other.kind !== format.kind || other.end < format.start || other.start > format.end,
    );
    if (isFree) kept.push(format);
  }
  return kept;
}
