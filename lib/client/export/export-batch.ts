import { type NotExported, REPORT_NAME, reportOf } from "#lib/domain/export-report.ts";
import { uniqueNamer } from "#lib/domain/unique-names.ts";
import type { NamedFile } from "../api.ts";
import { messageOf, refusalOf } from "../api-error.ts";

/** Most articles that are exported in one go. */
export const MAX_ARTICLES = 200;

/** Requests under way at a time: as many files as the server writes at a time. */
const PARALLEL_REQUESTS = 2;

/** How often a file is asked for while the server is busy. */
const TRIES = 4;

export interface BatchArticle {
  readonly id: string;
  readonly headline: string;
}

export interface ExportBatch {
  readonly articles: readonly BatchArticle[];
  /** Throws as `requestFile` does. */
  readonly fetchFile: (article: string, signal: AbortSignal) => Promise<NamedFile>;
  /** Waits so many seconds; throws the signal's reason when it aborts. */
  readonly wait: (seconds: number, signal: AbortSignal) => Promise<void>;
  /** Hears how many articles are done, refused ones too. */
  readonly onDone: (done: number) => void;
  readonly signal: AbortSignal;
}

export interface BatchOutcome {
  /** In the order of the articles, no two names alike; a report of what is missing first, if any is. */
  readonly files: readonly NamedFile[];
  readonly missing: readonly NotExported[];
}

/**
 * Fetches each article's file, at most `MAX_ARTICLES`: RangeError for more. Else it throws only the
 * signal's reason; what is refused is in the outcome.
 */
export async function exportMany(batch: ExportBatch): Promise<BatchOutcome> {
  const { articles, onDone, signal } = batch;
  if (articles.length > MAX_ARTICLES) throw new RangeError(`At most ${MAX_ARTICLES} at once.`);
  const answers: (NamedFile | NotExported)[] = [];
  const queue = articles.entries();
  let done = 0;
  const work = async () => {
    for (const [index, article] of queue) {
      answers[index] = await fetchOne(batch, article);
      signal.throwIfAborted();
      done += 1;
      onDone(done);
    }
  };
  await Promise.all(Array.from({ length: PARALLEL_REQUESTS }, work));
  return outcomeOf(answers);
}

async function fetchOne(
  { fetchFile, wait, signal }: ExportBatch,
  { id, headline }: BatchArticle,
): Promise<NamedFile | NotExported> {
  for (let tries = 1; ; tries++) {
    try {
      return await fetchFile(id, signal);
    } catch (error) {
      signal.throwIfAborted();
      const refusal = refusalOf(error);
      const isBusy = refusal?.refusal === "busy" || refusal?.refusal === "too_many";
      if (!isBusy || tries === TRIES) return { headline, message: messageOf(error) };
      await wait(refusal.retryAfter ?? 1, signal);
    }
  }
}

function outcomeOf(answers: readonly (NamedFile | NotExported)[]): BatchOutcome {
  const missing = answers.filter((answer) => "message" in answer);
  const written = answers.filter((answer) => "blob" in answer);
  const report = reportOf(missing);
  const files = report === null ? written : [reportFile(report), ...written];
  const nameOf = uniqueNamer();
  return { files: files.map(({ name, blob }) => ({ name: nameOf(name), blob })), missing };
}

function reportFile(report: string): NamedFile {
  return { name: REPORT_NAME, blob: new Blob([report], { type: "text/plain" }) };
}
