import { storeCovers } from "#db/approvals.ts";
import { insertPlaceholders, readAccountNames } from "#db/bundled-people.ts";
import { chunksOf } from "#db/chunks.ts";
import { appendEvents, hashEvent } from "#db/events.ts";
import { findTakenId, insertBundledArticle, insertBundledClaims } from "#db/insert-bundle.ts";
import { hashText } from "#db/revisions.ts";
import type { ArticleBundle, BundledClaim } from "#lib/domain/bundle/bundle.ts";
import {
  type BundleImported,
  type BundlePreview,
  contentsOf,
} from "#lib/domain/bundle/contents.ts";
import { packRecord } from "#lib/domain/bundled-record.ts";
import type { DeskId, DeskRef } from "#lib/domain/desk-ref.ts";
import {
  type AsyncResult,
  type FieldError,
  isRefusal,
  type Refusal,
  refuse,
} from "#lib/domain/refusal.ts";
import { isDecided } from "#lib/domain/workflow.ts";
import { readBundle, refuseBundle } from "#lib/import/bundle.ts";
import { findForgery } from "./bundle-people.ts";
import { type Context, requirePermissionAt } from "./context.ts";
import { requireArticle } from "./subjects.ts";
import { transact } from "./transact.ts";

/** Claims whose parts are stored with one statement a table. */
const BATCH_SIZE = 500;

/** A bundle's file, for a desk. */
export interface BundleToImport {
  readonly desk: DeskRef;
  readonly bytes: Uint8Array;
}

/**
 * Brings an article back from a bundle, under its identifiers and with all that it held; people who are
 * not known here become accounts that nobody can sign in to. Admins only, since a bundle says who
 * decided what. Refuses what `readBundle` refuses, `invalid` for a hash that is not that of its words
 * and for what `findForgery` finds, and `exists` when the article, or anything of it, is here already.
 *
 * It takes long and does not pause: a server has it done by `importBundleInWorker`.
 */
export async function importBundle(
  context: Context,
  { desk, bytes }: BundleToImport,
): AsyncResult<BundleImported> {
  const bundle = readPermitted(context, { desk, bytes });
  if (isRefusal(bundle)) return bundle;
  const contents = contentsOf(bundle);
  return transact(context, async (context) => {
    // Reading took a while: the rights are those that the person has now.
    const membership = requirePermissionAt(context, desk, "bundle.import");
    if (isRefusal(membership)) return membership;
    const obstacle = await findObstacle(context, bundle);
    if (obstacle) return obstacle;
    await store(context, bundle, membership.desk.id);
    const subject = await requireArticle(context, bundle.article.id, "article.read");
    return isRefusal(subject) ? subject : { article: subject.article, contents };
  });
}

/**
 * What a bundle holds, and why `importBundle` would not take it in where that depends on what is here.
 * Refuses what is no sound bundle, and whoever may not bring one. Writes nothing.
 */
export async function previewBundle(
  context: Context,
  { desk, bytes }: BundleToImport,
): AsyncResult<BundlePreview> {
  const bundle = readPermitted(context, { desk, bytes });
  if (isRefusal(bundle)) return bundle;
  return transact(context, (context) => viewBundle(context, desk, bundle));
}

/** Reading took a while: the rights are those that the person has now. */
async function viewBundle(
  context: Context,
  desk: DeskRef,
  bundle: ArticleBundle,
): AsyncResult<BundlePreview> {
  const permitted = requirePermissionAt(context, desk, "bundle.import");
  if (isRefusal(permitted)) return permitted;
  const known = await readAccountNames(context.db, bundle.people);
  const obstacle = await findObstacle(context, bundle);
  const here = await requireArticle(context, bundle.article.id, "article.read");
  return {
    contents: contentsOf(bundle),
    people: bundle.people.map(({ id, name }) => ({ name, isKnown: known.has(id) })),
    obstacle: obstacle?.message ?? null,
    here: isRefusal(here) ? null : here.article.id,
  };
}

/** A bundle whose hashes are those of what it holds, for somebody who may import it. */
function readPermitted(context: Context, { desk, bytes }: BundleToImport): ArticleBundle | Refusal {
  const permitted = requirePermissionAt(context, desk, "bundle.import");
  if (isRefusal(permitted)) return permitted;
  const bundle = readBundle(bytes);
  if (isRefusal(bundle)) return bundle;
  const broken = findBrokenHash(bundle);
  return broken ? refuseBundle([broken]) : bundle;
}

/** Where a hash is not that of what it is said to be of, or null. */
function findBrokenHash({ revisions, events }: ArticleBundle): FieldError | null {
  for (const [at, { text, sha256 }] of revisions.entries()) {
    if (hashText(text) !== sha256) return wrongHash(`revisions.${at}.sha256`);
  }
  for (const [at, event] of events.entries()) {
    if (hashEvent(event) !== event.hash) return wrongHash(`events.${at}.hash`);
  }
  return null;
}

function wrongHash(path: string): FieldError {
  return { path, message: "It is not the hash of what stands there: the file has been changed." };
}

/** Why what is here keeps the bundle out, or null. */
async function findObstacle(context: Context, bundle: ArticleBundle): Promise<Refusal | null> {
  const taken = await findTakenId(context.db, bundle);
  if (taken !== null) return refuseTaken(context, bundle);
  const forged = await findForgery(context.db, bundle);
  return forged ? refuseBundle([forged]) : null;
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

/**
 * Where a claim that comes decided was decided on. What that covers is worked out here: a bundle may
 * leave confidential evidence out, and may say anything.
 */
function decidedIn({ id, review, reviews, anchors }: BundledClaim, current: number) {
  if (!isDecided(review)) return [];
  const said = reviews.at(-1)?.revision;
  const revision = anchors.some((anchor) => anchor.revision === said) ? said : current;
  return [{ id, revision: revision ?? current }];
}

async function store(context: Context, bundle: ArticleBundle, desk: DeskId): Promise<void> {
  const { db, now, user } = context;
  const { article, claims, events, confidential, people } = bundle;
  await insertPlaceholders(db, people, now);
  const origin = { desk, broughtBy: user.id, broughtAt: now };
  await insertBundledArticle(db, bundle, origin);
  for (const some of chunksOf(claims, BATCH_SIZE)) {
    await insertBundledClaims(db, { article: article.id, broughtBy: user.id }, some);
    await storeCovers(
      db,
      some.flatMap((claim) => decidedIn(claim, article.revision)),
    );
  }
  const place = { at: now, actor: user.id, desk, article: article.id };
  const after = { confidential, claims: claims.length, events: events.length };
  const record = packRecord(events, place);
  await appendEvents(db, [{ ...place, type: "bundle.imported", after }, ...record]);
}
