import { findByKey, findByText } from "#db/import-matches.ts";
import { hashText } from "#db/revisions.ts";
import type { ImportMatch } from "#lib/domain/answers/import.ts";
import type { DeskId } from "#lib/domain/desk-ref.ts";
import type { ImportedArticle } from "#lib/domain/import/imported-article.ts";
import { addressKey, headlineKey } from "#lib/domain/import/same-article.ts";
import type { Context } from "./context.ts";

/** Most matches that are named. */
const MAX_MATCHES = 5;

/**
 * The articles of a desk that an import may be, or be a newer version of: each once,
 * for the strongest reason, the strongest first; five at most.
 */
export async function findMatches(
  { db }: Pick<Context, "db">,
  desk: DeskId,
  article: Pick<ImportedArticle, "text" | "sourceUrl" | "headline">,
): Promise<readonly ImportMatch[]> {
  const address = addressKey(article.sourceUrl);
  const headline = headlineKey(article.headline);
  const of = { desk, limit: MAX_MATCHES };
  const found = [
    ["text", await findByText(db, { ...of, sha256: hashText(article.text) })],
    ["address", address && (await findByKey(db, { ...of, column: "addressKey", key: address }))],
    [
      "headline",
      headline && (await findByKey(db, { ...of, column: "headlineKey", key: headline })),
    ],
  ] as const;
  const matches = new Map<string, ImportMatch>();
  for (const [why, candidates] of found) {
    for (const candidate of candidates || []) {
      if (!matches.has(candidate.id)) matches.set(candidate.id, { ...candidate, why });
    }
  }
  return [...matches.values()].slice(0, MAX_MATCHES);
}
