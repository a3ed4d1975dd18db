import { setImmediate as yieldToEventLoop } from "node:timers/promises";
import { readClaimedText, readLastEvents } from "#db/claim-places.ts";
import type { Db } from "#db/schema.ts";
import type { Article } from "#lib/domain/article.ts";
import { countWordsInSteps, type WordCounts } from "#lib/domain/word-counts.ts";

/** Counts that are kept for another look at a list, while nothing has happened to their article. */
interface Counted {
  readonly revision: number;
  readonly event: number;
  readonly words: WordCounts;
}

const counted = new WeakMap<Db, Map<string, Counted>>();

/** Articles whose counts are kept; those that were counted first are dropped. */
const MAX_COUNTED = 10_000;

/** How many words each of these articles has, and how many of them stand in claims, by its identifier. */
export async function countArticleWords(
  db: Db,
  articles: readonly Pick<Article, "id" | "revision">[],
): Promise<ReadonlyMap<string, WordCounts>> {
  const known = counted.get(db) ?? new Map<string, Counted>();
  counted.set(db, known);
  const events = await readLastEvents(
    db,
    articles.map(({ id }) => id),
  );
  const counts = new Map<string, WordCounts>();
  for (const { id, revision } of articles) {
    const event = events.get(id) ?? 0;
    const before = known.get(id);
    const isSame = before?.event === event && before.revision === revision;
    const words = isSame ? before.words : await countWords(db, { id, revision });
    counts.set(id, words);
    known.delete(id);
    known.set(id, { revision, event, words });
  }
  for (const id of known.keys()) {
    if (known.size <= MAX_COUNTED) break;
    known.delete(id);
  }
  return counts;
}

async function countWords(
  db: Db,
  { id, revision }: Pick<Article, "id" | "revision">,
): Promise<WordCounts> {
  const { text, claims } = await readClaimedText(db, { article: id, revision });
  const steps = countWordsInSteps(text, claims);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await yieldToEventLoop();
  }
}
