import { setImmediate as yieldToEventLoop } from "node:timers/promises";
import { readDesk } from "#db/desks.ts";
import { deleteImport, deleteImportsBefore, deleteOlderImports, readImport } from "#db/imports.ts";
import { insertRow } from "#db/insert-rows.ts";
import type { ImportPreview } from "#lib/domain/answers/import.ts";
import type { TakenImport } from "#lib/domain/article-requests.ts";
import type { DeskRef } from "#lib/domain/desk-ref.ts";
import type { ImportDecisions } from "#lib/domain/import/decisions.ts";
import { editFacts } from "#lib/domain/import/edit-facts.ts";
import type { ImportedArticle } from "#lib/domain/import/imported-article.ts";
import { ImportedArticleShape } from "#lib/domain/import/imported-shape.ts";
import type { Desk } from "#lib/domain/person.ts";
import { type AsyncResult, isRefusal, type Refusal, refuse } from "#lib/domain/refusal.ts";
import { decideImport } from "#lib/import/article/decide.ts";
import { putBackLines } from "#lib/import/article/restore-lines.ts";
import { type FetchedPage, fetchInTurn } from "#lib/import/fetch/fetch-page.ts";
import type { Source } from "#lib/import/source.ts";
import { readInWorker } from "#lib/import/worker/pool.ts";
import { limitConcurrency } from "#lib/worker/limit.ts";
import { oncePerProcess } from "#lib/worker/once.ts";
import { type Context, requirePermissionAt } from "./context.ts";
import { findMatches } from "./import-matches.ts";
import { HOUR, shiftInstant } from "./periods.ts";
import { transact } from "./transact.ts";

/** How long a preview is kept, in milliseconds. */
const PREVIEW_LIFETIME = HOUR;

/** Most previews that are kept of one person: a preview may be as large as ten books. */
const MAX_PREVIEWS = 20;

/** What somebody imports: a source, or the address of a page. */
export type ImportSource = Source | { readonly kind: "url"; readonly url: string };

/** An import to a desk. */
export interface NewImport {
  readonly desk: DeskRef;
  readonly source: ImportSource;
  /** Aborts when nobody waits for the import any more. */
  readonly signal?: AbortSignal;
}

/** What reads and fetches. */
export interface ImportDependencies {
  readonly read: (source: Source, signal?: AbortSignal) => AsyncResult<ImportedArticle>;
  readonly fetchPage: (address: string, signal?: AbortSignal) => AsyncResult<FetchedPage>;
}

const DEPENDENCIES: ImportDependencies = { read: readInWorker, fetchPage: fetchInTurn };

/** What is read at once for one person; others wait in the same queue. */
const IMPORT_LIMIT = oncePerProcess("import-limit", () =>
  limitConcurrency(
    4,
    "Four of your files are being read already. Wait until one is done, then try again.",
  ),
);
const TEXT_LIMIT = oncePerProcess("paste-limit", () =>
  limitConcurrency(
    8,
    "Eight of your articles are being made already. Wait until one is done, then try again.",
  ),
);

/**
 * Does what an import takes, from reading what was sent on. One person has at most four under way: the
 * fifth is `busy`.
 */
export function limitImports<T>({ user }: Context, work: () => AsyncResult<T>): AsyncResult<T> {
  return IMPORT_LIMIT(user.id, work);
}

/**
 * Shows what an import would bring, and keeps it for an hour. Refuses what `readInWorker` and `fetchInTurn`
 * refuse, and `forbidden` for an address on a desk that may not fetch. Nothing is written before the
 * source has been read. Call it in `limitImports`.
 */
export async function previewImport(
  context: Context,
  { desk, source, signal }: NewImport,
  { read, fetchPage }: ImportDependencies = DEPENDENCIES,
): AsyncResult<ImportPreview> {
  const membership = requirePermissionAt(context, desk, "article.import");
  if (isRefusal(membership)) return membership;
  const found =
    source.kind === "url"
      ? await fetchSource(context, membership.desk, () => fetchPage(source.url, signal))
      : source;
  if (isRefusal(found)) return found;
  const article = await read(found, signal);
  if (isRefusal(article)) return article;
  const id = context.newId();
  const kept = await keepPreview(context, desk, { id, article });
  if (isRefusal(kept)) return kept;
  const matches = await findMatches(context, kept.id, article);
  await yieldToEventLoop();
  return { id, article, matches };
}

/** The page behind an address, where the desk lets Galley fetch any. */
async function fetchSource(
  { db }: Context,
  desk: Desk,
  fetch: () => AsyncResult<FetchedPage>,
): AsyncResult<Source> {
  const row = await readDesk(db, desk.id);
  if (!row?.mayFetch) {
    return refuse(
      "forbidden",
      `The desk ${desk.name} does not fetch pages. Paste the page's text, or ask an admin to switch fetching on.`,
    );
  }
  const page = await fetch();
  return isRefusal(page) ? page : { kind: "file", ...page };
}

/** With a whole book each step takes a while; others get their turn in between. */
async function keepPreview(
  context: Context,
  named: DeskRef,
  { id, article }: { readonly id: string; readonly article: ImportedArticle },
): AsyncResult<Desk> {
  await yieldToEventLoop();
  const json = JSON.stringify(article);
  await yieldToEventLoop();
  return transact(context, async (context) => {
    const { db, now, user } = context;
    // Fetching and reading took a while: the person may have been taken off the desk.
    const membership = requirePermissionAt(context, named, "article.import");
    if (isRefusal(membership)) return membership;
    const { desk } = membership;
    await deleteImportsBefore(db, oldestPreview(now));
    const made = { id, desk: desk.id, createdBy: user.id, createdAt: now };
    await insertRow(db, "imports", { ...made, article: json });
    await deleteOlderImports(db, user.id, MAX_PREVIEWS);
    await yieldToEventLoop();
    return desk;
  });
}

/**
 * The previewed article, with what was decided and put right in it. A whole book takes long to read and
 * shape: do it before the transaction, and then `takePreview` in it.
 */
export async function readPreview(
  context: Context,
  desk: Desk,
  { importId, facts, ...decisions }: TakenImport,
): AsyncResult<ImportedArticle> {
  const since = oldestPreview(context.now);
  const wanted = { id: importId, createdBy: context.user.id, since };
  const row = await readImport(context.db, wanted);
  if (!row || row.desk !== desk.id) return PREVIEW_GONE;
  await yieldToEventLoop();
  const stored: unknown = JSON.parse(row.article);
  await yieldToEventLoop();
  const preview = ImportedArticleShape.safeParse(stored);
  // It was kept by an older Galley, before an upgrade.
  if (!preview.success) return PREVIEW_GONE;
  await yieldToEventLoop();
  const whole = decideImport(preview.data, withDefaults(decisions));
  await yieldToEventLoop();
  return isRefusal(whole) ? whole : editFacts(whole, facts);
}

function withDefaults(given: Omit<TakenImport, "importId" | "facts">): ImportDecisions {
  return {
    putBack: given.putBack ?? [],
    notesAsText: given.notesAsText ?? [],
    noteTies: given.noteTies ?? [],
    withoutChanges: given.withoutChanges ?? [],
    withoutComments: given.withoutComments ?? [],
    kinds: given.kinds ?? [],
  };
}

/** Forgets a preview in the transaction that makes an article of it; refuses when another one has. */
export async function takePreview(
  { db, user }: Context,
  importId: string,
): Promise<Refusal | null> {
  return (await deleteImport(db, { id: importId, createdBy: user.id })) ? null : PREVIEW_GONE;
}

const PREVIEW_GONE = refuse(
  "not_found",
  "The preview is gone; it is kept for an hour. Import it once more.",
);

/**
 * Words that a program sends are its article's own: no line of them is left out. One person has at most
 * eight under way: the ninth is `busy`.
 */
export async function importWords(
  { user }: Context,
  { text, headline }: { readonly text: string; readonly headline: string },
): AsyncResult<ImportedArticle> {
  const article = await TEXT_LIMIT(user.id, () => readInWorker({ kind: "text", text }));
  if (isRefusal(article)) return article;
  const whole = putBackLines(article, [...article.leftOut.keys()]);
  return { ...whole, headline };
}

function oldestPreview(now: string): string {
  return shiftInstant(now, -PREVIEW_LIFETIME);
}
