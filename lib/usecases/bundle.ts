import { setImmediate as yieldToEventLoop } from "node:timers/promises";
import { readPeopleNamed } from "#db/names.ts";
import { listPublications } from "#db/publications.ts";
import { readBundledClaims, readEventsOf, readRevisionNumbers } from "#db/read-bundle.ts";
import { readRevision } from "#db/revisions.ts";
import type { Article } from "#lib/domain/article.ts";
import type { ArticleBundle, BundledClaim, BundledPublication } from "#lib/domain/bundle/bundle.ts";
import { peopleNamedIn } from "#lib/domain/bundle/named-people.ts";
import type { BundledEvent } from "#lib/domain/bundled-event.ts";
import { unpackRecord } from "#lib/domain/bundled-record.ts";
import { isBundled } from "#lib/domain/event.ts";
import { isAboutEvidence, isPurged } from "#lib/domain/purge.ts";
import { type AsyncResult, isRefusal } from "#lib/domain/refusal.ts";
import type { ConfidentialChoice } from "#lib/domain/vocabulary.ts";
import { readConsistently } from "./consistent-read.ts";
import type { Context } from "./context.ts";
import { requireArticle } from "./subjects.ts";

/**
 * Everything of one article, to be written as a bundle. Confidential evidence is in it where an admin
 * asks for it. Events about copies are left out: they are about this copy of it.
 */
export async function bundleArticle(
  context: Context,
  id: string,
  confidential: ConfidentialChoice,
): AsyncResult<ArticleBundle> {
  const permission = confidential === "include" ? "bundle.confidential" : "article.export";
  const subject = await requireArticle(context, id, permission);
  if (isRefusal(subject)) return subject;
  return readConsistently(context, id, (context) => readBundle(context, id, confidential));
}

/** The same, read in a transaction of the caller's. */
export async function readBundle(
  context: Context,
  id: string,
  confidential: ConfidentialChoice,
): AsyncResult<ArticleBundle> {
  const subject = await requireArticle(context, id, "article.export");
  if (isRefusal(subject)) return subject;
  const all = await readBundledClaims(context.db, { article: id, yieldToEventLoop });
  const claims = confidential === "include" ? all : all.map(withoutConfidential);
  const events = await readRecord(context, id, confidential === "include" ? [] : all);
  const article = bundledFacts(subject.article);
  const revisions = await readRevisions(context, id);
  const publications = await readPublications(context, id);
  const parts = { article, revisions, publications, claims, events };
  const named = new Set([...peopleNamedIn(parts)].flatMap(({ ids }) => ids));
  const people = [...named].filter((id) => id !== null);
  return {
    format: "galley-bundle",
    version: 1,
    confidential: confidential === "include" ? "included" : "left out",
    people: await readPeopleNamed(context.db, people),
    article,
    revisions,
    ...(publications.length > 0 && { publications }),
    claims,
    events,
  };
}

function withoutConfidential(claim: BundledClaim): BundledClaim {
  return { ...claim, evidence: claim.evidence.filter((one) => !one.confidential) };
}

/** What happened, earliest first, without what is about confidential evidence of these claims. */
async function readRecord(
  { db }: Context,
  article: string,
  claims: readonly BundledClaim[],
): Promise<BundledEvent[]> {
  const evidence = claims.flatMap((claim) => claim.evidence);
  const secret = new Set(evidence.filter((one) => one.confidential).map(({ id }) => id));
  // The hash of a purged event cannot be checked any more.
  const isOpen = (event: BundledEvent) => !isPurged(event) && !isAboutEvidence(event, secret);
  const events: BundledEvent[] = [];
  for await (const some of readEventsOf(db, article)) {
    const own = some.flatMap((event) => {
      if (event.type === "bundle.record") return unpackRecord(event.after);
      return isBundled(event.type) ? [event] : [];
    });
    for (const event of own) if (isOpen(event)) events.push(event);
    await yieldToEventLoop();
  }
  return events;
}

async function readRevisions({ db }: Context, id: string): Promise<ArticleBundle["revisions"]> {
  const revisions: ArticleBundle["revisions"][number][] = [];
  for (const number of await readRevisionNumbers(db, id)) {
    const revision = await readRevision(db, id, number);
    if (revision) revisions.push({ ...revision, createdBy: revision.createdBy.id });
    await yieldToEventLoop();
  }
  return revisions;
}

async function readPublications({ db }: Context, id: string): Promise<BundledPublication[]> {
  const rows = await listPublications(db, id);
  // Who brought them is about this copy of the article.
  return rows.map(({ article: _, number: __, broughtBy: ___, ...publication }) => publication);
}

function bundledFacts({
  desk: _,
  published: __,
  brought: ___,
  // The archive is about this copy of the article.
  archived: ____,
  assignee,
  createdBy,
  ...facts
}: Article): ArticleBundle["article"] {
  return { ...facts, assignee: assignee?.id ?? null, createdBy: createdBy.id };
}
