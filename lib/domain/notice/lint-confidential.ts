import type { Range } from "#lib/domain/text.ts";
import { foldSigns, indexOfWords } from "./fold.ts";
import { cutWords } from "./quoting.ts";
import type { NoticeSubject } from "./subject.ts";
import { type NoticeWarning, warn } from "./warning.ts";

/** So many words of a confidential source in a row could let somebody know it. */
const TELLING = 3;
/** Rows shared with a confidential source that are looked up in the article. */
const MAX_LOOKED_UP = 20;

/**
 * Whether a notice names a confidential source or repeats its words. What the article, the composed
 * notice or an open source has as well gives nothing away.
 */
export function lintConfidential(
  words: string,
  composed: string,
  { evidence, article }: NoticeSubject,
): NoticeWarning[] {
  const secret = evidence.filter(({ confidential }) => confidential);
  if (secret.length === 0) return [];
  const open = evidence.filter(({ confidential }) => !confidential);
  const known = [composed, ...open.flatMap(({ title, excerpt }) => [title, excerpt ?? ""])];
  const told = [article.folded.text, article.folded.headline, ...known.map(foldSigns)];
  const isNew = (row: string) => told.every((text) => indexOfWords(text, row) === -1);
  const folded = foldSigns(words);
  const titles = secret.flatMap(({ title }) => {
    const name = foldSigns(title.trim());
    const start = indexOfWords(folded, name);
    return start !== -1 && isNew(name) ? [{ start, end: start + name.length }] : [];
  });
  const rows = new Set(
    secret.flatMap(({ excerpt }) => rowsOf(foldSigns(excerpt ?? "")).map(({ row }) => row)),
  );
  const [repeated] = rowsOf(folded)
    .filter(({ row }) => rows.has(row))
    .slice(0, MAX_LOOKED_UP)
    .filter(({ start, end }) => isNew(folded.slice(start, end)));
  return [...titles, ...(repeated ? [repeated] : [])].map(({ start, end }) =>
    warn(
      "confidential",
      `“${cutWords(words.slice(start, end))}” is of a confidential source. Take it out: readers are never told of such a source.`,
      { start, end },
    ),
  );
}

interface Row extends Range {
  readonly row: string;
}

function rowsOf(folded: string): Row[] {
  const words = [...folded.matchAll(/[\p{L}\p{N}\p{M}]+(?:'[\p{L}\p{N}\p{M}]+)*/gu)];
  return words.slice(TELLING - 1).map((last, nth) => {
    const row = words.slice(nth, nth + TELLING);
    return {
      row: row.map(([word]) => word).join(" "),
      start: row[0]?.index ?? 0,
      end: last.index + last[0].length,
    };
  });
}
