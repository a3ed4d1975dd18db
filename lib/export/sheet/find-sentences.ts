import { bisect } from "#lib/domain/bisect.ts";
import { sentencesOf } from "#lib/domain/sentences.ts";
import { type Line, lineAt, linesOf } from "#lib/domain/text.ts";

interface Sentence {
  readonly start: number;
  readonly words: string;
}

/** Code units of a sentence that are told; text without full stops would fill every cell with itself. */
const LONGEST = 1_000;

/**
 * Tells, for an offset, its line and the sentence in which it stands. A very long one is cut to what is
 * near the offset, between ellipses. Cuts each line up once, however many questions are asked of it.
 */
export function findSentences(text: string): (offset: number) => {
  readonly line: Line;
  readonly sentence: string;
} {
  const lines = linesOf(text);
  const known = new Map<number, readonly Sentence[]>();
  return (offset) => {
    const line = lineAt(lines, offset);
    const sentences = known.get(line.index) ?? cutLine(text, line);
    known.set(line.index, sentences);
    const next = bisect(sentences, ({ start }) => start > offset);
    const sentence = sentences[Math.max(0, next - 1)];
    return { line, sentence: sentence ? near(sentence, offset) : "" };
  };
}

function cutLine(text: string, line: Line): Sentence[] {
  const words = text.slice(line.start, line.end);
  return Array.from(sentencesOf(words), ({ start, end }) => ({
    start: line.start + start,
    words: words.slice(start, end).trim(),
  }));
}

function near({ start, words }: Sentence, offset: number): string {
  if (words.length <= LONGEST) return words;
  const from = Math.min(Math.max(0, offset - start - LONGEST / 2), words.length - LONGEST);
  const part = words.slice(from, from + LONGEST).replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, "");
  return `${from > 0 ? "…" : ""}${part}${from + LONGEST < words.length ? "…" : ""}`;
}
