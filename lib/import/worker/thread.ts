/** The thread in which sources are read, one after the other. */

import type { ImportedArticle } from "#lib/domain/import/imported-article.ts";
import { isRefusal, type Refusal, refuse } from "#lib/domain/refusal.ts";
import { takeTasks } from "#lib/worker/thread.ts";
import { readSource, type Source } from "../source.ts";

/**
 * Most blocks, formats, notes and so on of one article. A long book has a tenth of them; taking over
 * a million would hold the server up.
 */
const MAX_PARTS = 200_000;

takeTasks(async (source: Source) => {
  try {
    return refuseManyParts(await readSource(source));
  } catch (error) {
    if (!isTooDeep(error)) throw error;
    return refuse("too_large", "It is nested too deeply to be read. Paste its words instead.");
  }
});

function refuseManyParts(answer: ImportedArticle | Refusal): ImportedArticle | Refusal {
  if (isRefusal(answer)) return answer;
  const { blocks, formats, notes, changes, comments, leftOut } = answer;
  const lists = [blocks, formats, notes, changes, comments, leftOut];
  if (lists.reduce((sum, { length }) => sum + length, 0) <= MAX_PARTS) return answer;
  const max = MAX_PARTS.toLocaleString("en");
  return refuse(
    "too_large",
    `It has more than ${max} lines, links and other parts. Import it in parts.`,
  );
}

/** V8 has no code for an exhausted stack or for a string that is too long for it. */
function isTooDeep(error: unknown): boolean {
  return error instanceof RangeError && /call stack|string length/.test(error.message);
}
