import type { ImportMatch, ImportPreview } from "#lib/domain/answers/import.ts";
import type { ArticleView } from "#lib/domain/article.ts";
import type { BundleImported } from "#lib/domain/bundle/contents.ts";
import type { ImportedArticle } from "#lib/domain/import/imported-article.ts";
import type { RefusalCode } from "#lib/domain/refusal.ts";
import { countWords } from "#lib/domain/text.ts";
import { messageOf, refusalOf } from "../api-error.ts";
import type { SentBundle } from "./bundles.ts";
import type { AddedRevision, NewArticle, NewRevision } from "./imports.ts";

/** Where a file of a batch stands. */
export type FileState =
  | { readonly kind: "waiting" | "reading" | "storing" | "cancelled" }
  | {
      readonly kind: "on_desk";
      readonly article: string;
      readonly headline: string;
      /** What it came as: words of its own, the next revision of an article, or a bundle with all of one. */
      readonly as: "article" | "revision" | "bundle";
      readonly revision: number;
      readonly words: number;
      readonly claims: number;
    }
  /** Read, and left alone: the desk has it already, or an earlier version of it. */
  | { readonly kind: "held"; readonly importId: string; readonly match: ImportMatch }
  | {
      readonly kind: "failed";
      readonly message: string;
      /** Whether the same file may be taken at another try. */
      readonly canRetry: boolean;
    };

/** What somebody should see of how a file was read. */
export type Recognised = Pick<ImportedArticle, "leftOut" | "warnings">;

/** A file of a batch. */
export interface BatchRow {
  /** The identifier of the article or the revision to be, so that trying again makes one. */
  readonly key: string;
  /** The short name of the desk that it is for. */
  readonly desk: string;
  readonly file: File;
  readonly state: FileState;
  /** Null until it has been read; kept when it is on the desk. */
  readonly recognised: Recognised | null;
}

/** What a batch asks of the server; each throws as `request` does. */
export interface BatchServer {
  readonly read: (file: File, desk: string, signal: AbortSignal) => Promise<ImportPreview>;
  readonly create: (article: NewArticle) => Promise<ArticleView>;
  readonly add: (revision: NewRevision) => Promise<AddedRevision>;
  /** Whether a file is a bundle, which is brought in as it is. */
  readonly isBundle: (file: File) => Promise<boolean>;
  readonly bring: (bundle: SentBundle) => Promise<BundleImported>;
}

/** The rows of a batch, as what happens to one of them changes it. */
export interface RowsOfBatch {
  readonly find: (key: string) => BatchRow | null;
  /** Changes a row; one that is gone stays gone. */
  readonly put: (key: string, part: Partial<Pick<BatchRow, "state" | "recognised">>) => void;
}

interface BatchContext {
  readonly server: BatchServer;
  readonly rows: RowsOfBatch;
  /** Aborts when the reading is called off. */
  readonly signal: AbortSignal;
}

/** Reads a file and puts it on its desk, unless the desk has something like it; a bundle as it is. */
export async function importFile(
  { server, rows, signal }: BatchContext,
  { key, desk, file }: BatchRow,
): Promise<void> {
  try {
    rows.put(key, { state: { kind: "reading" } });
    if (await server.isBundle(file)) {
      signal.throwIfAborted();
      rows.put(key, { state: { kind: "storing" } });
      return rows.put(key, { state: fromBundle(await server.bring({ file, desk })) });
    }
    const { id: importId, article, matches } = await server.read(file, desk, signal);
    const recognised = { leftOut: article.leftOut, warnings: article.warnings };
    const [match] = matches;
    if (match) return rows.put(key, { recognised, state: { kind: "held", importId, match } });
    rows.put(key, { recognised, state: { kind: "storing" } });
    rows.put(key, { state: asArticle(await server.create({ id: key, desk, importId })) });
  } catch (error) {
    rows.put(key, { state: signal.aborted ? { kind: "cancelled" } : failedBy(error) });
  }
}

/** Makes an article of a held file; does nothing with any other. */
export async function importHeld(
  server: BatchServer,
  rows: RowsOfBatch,
  key: string,
): Promise<void> {
  const row = rows.find(key);
  if (row?.state.kind !== "held") return;
  const { importId } = row.state;
  await store(rows, key, async () =>
    asArticle(await server.create({ id: key, desk: row.desk, importId })),
  );
}

/** Makes a held file the next revision of the article that it matches; does nothing with any other. */
export async function reviseHeld(
  server: BatchServer,
  rows: RowsOfBatch,
  key: string,
): Promise<void> {
  const state = rows.find(key)?.state;
  if (state?.kind !== "held") return;
  const { importId, match } = state;
  await store(rows, key, async () => {
    const { id: article, revision: expectedRevision } = match;
    return asRevision(match, await server.add({ id: key, article, expectedRevision, importId }));
  });
}

async function store(
  rows: RowsOfBatch,
  key: string,
  action: () => Promise<FileState>,
): Promise<void> {
  rows.put(key, { state: { kind: "storing" } });
  try {
    rows.put(key, { state: await action() });
  } catch (error) {
    rows.put(key, { state: failedBy(error) });
  }
}

/** What the file itself is at fault for: the same bytes get the same answer. */
const FINAL: ReadonlySet<RefusalCode> = new Set([
  "exists",
  "invalid",
  "malformed",
  "too_large",
  "unsupported_type",
]);

function failedBy(error: unknown): FileState {
  const refusal = refusalOf(error)?.refusal;
  const canRetry = refusal === undefined || !FINAL.has(refusal);
  return { kind: "failed", message: messageOf(error), canRetry };
}

function asArticle({ article, revision, claims }: ArticleView): FileState {
  return {
    kind: "on_desk",
    as: "article",
    article: article.id,
    headline: article.headline,
    revision: revision.number,
    words: countWords(revision.text),
    claims: claims.length,
  };
}

function fromBundle({ article, contents }: BundleImported): FileState {
  const { id, headline, revision } = article;
  const { words, claims } = contents;
  return { kind: "on_desk", as: "bundle", article: id, headline, revision, words, claims };
}

function asRevision({ id, headline }: ImportMatch, { revision, claims }: AddedRevision): FileState {
  return {
    kind: "on_desk",
    as: "revision",
    article: id,
    headline,
    revision: revision.number,
    words: countWords(revision.text),
    claims: claims.length,
  };
}
