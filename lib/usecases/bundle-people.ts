import { readAccountNames } from "#db/bundled-people.ts";
import { readDeletions } from "#db/events.ts";
import type { Db } from "#db/schema.ts";
import { type ArticleBundle, publicationsOf } from "#lib/domain/bundle/bundle.ts";
import type { FieldError } from "#lib/domain/refusal.ts";
import { digestOfBundle } from "./bundle-digest.ts";

/**
 * Where a bundle says of somebody who has an account here what this database cannot vouch for, or null:
 * another name, or a decision. The hashes in a bundle show damage, not who wrote it; without this one
 * could approve in a colleague's name. Nothing was decided here on an article that is not here, but on one
 * that was deleted: its bundle is taken back where it is exactly what was there.
 */
export async function findForgery(db: Db, bundle: ArticleBundle): Promise<FieldError | null> {
  const { people, claims } = bundle;
  const names = await readAccountNames(db, people);
  for (const [at, { id, name }] of people.entries()) {
    const known = names.get(id);
    if (known === undefined || known === name) continue;
    const message = "Somebody with an account here has this identifier, under another name.";
    return { path: `people.${at}.name`, message };
  }
  if (await wasDeletedHere(db, bundle)) return null;
  for (const [index, { reviews }] of claims.entries()) {
    const at = reviews.findIndex(({ by }) => names.has(by));
    if (at === -1) continue;
    const message =
      "It decides for somebody who has an account here, who did not decide that here. Import the article’s text, and review it here.";
    return { path: `claims.${index}.reviews.${at}`, message };
  }
  const publisher = publicationsOf(bundle).findIndex(({ by }) => names.has(by));
  if (publisher !== -1) {
    const message =
      "It publishes for somebody who has an account here, who did not publish that here. Import the article’s text, and publish it here.";
    return { path: `publications.${publisher}.by`, message };
  }
  return null;
}

/** Whether the record says that just this was here and was deleted. */
async function wasDeletedHere(db: Db, bundle: ArticleBundle): Promise<boolean> {
  const deletions = await readDeletions(db, bundle.article.id);
  return deletions.length > 0 && deletions.flat().includes(digestOfBundle(bundle));
}
