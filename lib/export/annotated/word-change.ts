import { diffArrays } from "diff";
import { escapeHtml } from "../html-inline.ts";

const segmenter = new Intl.Segmenter("und", { granularity: "word" });

/** Beyond so many changed words nobody reads word by word, and finding them takes long. */
const MOST_CHANGES = 400;

/**
 * The change from one wording to another by words: what is deleted is struck through in `del`, what is
 * inserted underlined in `ins`.
 */
export function renderChange(before: string, after: string): string {
  const changes = diffArrays(wordsOf(before), wordsOf(after), { maxEditLength: MOST_CHANGES });
  if (!changes) return mark("del", before) + mark("ins", after);
  return changes
    .map(({ value, added, removed }) => {
      const words = value.join("");
      if (removed) return mark("del", words);
      return added ? mark("ins", words) : escapeHtml(words);
    })
    .join("");
}

function wordsOf(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

function mark(tag: "del" | "ins", words: string): string {
  return words === "" ? "" : `<${tag}>${escapeHtml(words)}</${tag}>`;
}
