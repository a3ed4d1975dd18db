import { setImmediate as giveWay } from "node:timers/promises";
import { insertPlaceholders } from "#db/bundled-people.ts";
import { findTakenId, insertBundledArticle, insertBundledClaims } from "#db/bundled-rows.ts";
import { appendEvents, hashEvent } from "#db/events.ts";
import { hashText } from "#db/revisions.ts";
import type { ArticleView } from "#lib/domain/article.ts";
import type { ArticleBundle } from "#lib/domain/bundle.ts";
import { type FieldError, isRefusal, type Refusal, refuse } from "#lib/domain/refusal.ts";
import { refuseBundle } from "#lib/import/bundle.ts";
import { readBundleApart } from "#lib/import/reading/read-bundle-apart.ts";
import { viewArticle } from "./articles.ts";
import { findForgery } from "./bundle-people.ts";
import { packRecord } from "./bundle-record.ts";
import { type Context, requirePermission } from "./context.ts";
import { requireArticle } from "./subjects.ts";
import { transact } from "./transact.ts";

/** Claims stored, and events looked at, in one step. */
const AT_ONCE = 500;

/** A bundle's file, for a desk by its identifier or short name. */
export interface BundleToImport {
  readonly desk: string;
  readonly bytes: Uint8Array;
  /** Aborts when whoever imports does not wait any more. */
  readonly signal?: AbortSignal;
}

/** What reads a bundle. */
export type ReadBundle = (
  bytes: Uint8Array,
  signal?: AbortSignal,
) => Promise<ArticleBundle | Refusal>;

/**
 * Brings an article back from a bundle, under its identifiers and with all that it held; people who are
 * not known here become accounts that nobody can sign in to. Admins only, since a bundle says who
 * decided what. Refuses what `readBundleApart` refuses, `invalid` for a hash that is not that of its
 * words and for what `findForgery` finds, and `exists` when the article, or anything of it, is here already.
 */
export async function importBundle(
  context: Context,
  { desk, bytes, signal }: BundleToImport,
  read: ReadBundle = readBundleApart,
): Promise<ArticleView | Refusal> {
  const permitted = requirePermission(context, desk, "bundle.import");
  if (isRefusal(permitted)) return permitted;
  const bundle = await read(bytes, signal);
  if (isRefusal(bundle)) return bundle;
  const broken = await findBrokenHash(bundle);
  if (broken) return refuseBundle([broken]);
  const refusal = await transact(context, async (context): Promise<Refusal | null> => {
    const membership = requirePermission(context, desk, "bundle.import");
    if (isRefusal(membership)) return membership;
    const taken = await findTakenId(context.db, bundle);
    if (taken !== null) return refuseTaken(context, bundle);
    const forged = await findForgery(context.db, bundle);
    if (forged) return refuseBundle([forged]);
    await store(context, bundle, membership.desk.id);
    return null;
  });
  return refusal ?? viewArticle(context, bundle.article.id);
}

/** Where a hash is not that of what it is said to be of, or null. */
async function findBrokenHash({ revisions, events }: ArticleBundle): Promise<FieldError | null> {
  for (const [at, { text, sha256 }] of revisions.entries()) {
    if (hashText(text) !== sha256) return wrongHash(`revisions.${at}.sha256`);
    await giveWay();
  }
  for (const [at, event] of events.entries()) {
    if (hashEvent(event) !== event.hash) return wrongHash(`events.${at}.hash`);
    if (at % AT_ONCE === 0) await giveWay();
  }
  return null;
}

function wrongHash(path: string): FieldError {
  return { path, message: "It is not the hash of what stands there: the file has been changed." };
}

/** Only who may see an article learns that it is here: that of another desk is no business of theirs. */
async function refuseTaken(context: Context, { article }: ArticleBundle): Promise<Refusal> {
  const seen = await requireArticle(context, article.id, "article.read");
  return refuse(
    "exists",
    isRefusal(seen)
      ? "The article, or a part of it, is in this Galley already. Nothing was taken in."
      : "This article is here already. A bundle comes into a Galley that does not have it.",
  );
}

async function store(context: Context, bundle: ArticleBundle, desk: string): Promise<void> {
  const { db, now, user } = context;
  const { article, claims, events, confidential, people } = bundle;
  await insertPlaceholders(db, people, now);
  await insertBundledArticle(db, bundle, desk);
  for (let at = 0; at < claims.length; at += AT_ONCE) {
    await insertBundledClaims(db, article.id, claims.slice(at, at + AT_ONCE));
    await giveWay();
  }
  const place = { at: now, actor: user.id, desk, article: article.id };
  const after = { confidential, claims: claims.length, events: events.length };
  await appendEvents(db, [{ ...place, type: "bundle.imported", after }]);
  for (const event of packRecord(events, place)) {
    await appendEvents(db, [event]);
    await giveWay();
  }
}
