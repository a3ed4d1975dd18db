import { type NotExported, REPORT_NAME, reportOf } from "#lib/domain/export-report.ts";
import { uniqueNamer } from "#lib/domain/unique-names.ts";
import type { NamedFile } from "../api.ts";
import { type Batch, type BatchAnswer, type BatchArticle, performOnEach } from "../batch.ts";

export interface ExportBatch
  extends Pick<Batch<BatchArticle, NamedFile>, "articles" | "wait" | "onDone" | "signal"> {
  /** Throws as `requestFile` does. */
  readonly fetchFile: (article: string, signal: AbortSignal) => Promise<NamedFile>;
}

export interface BatchOutcome {
  /** In the order of the articles, no two names alike; a report of what is missing first, if any is. */
  readonly files: readonly NamedFile[];
  readonly missing: readonly NotExported[];
}

/** Fetches each article's file. Throws as `performOnEach` does; what is refused is in the outcome. */
export async function exportMany({ fetchFile, ...batch }: ExportBatch): Promise<BatchOutcome> {
  const perform = ({ id }: BatchArticle, signal: AbortSignal) => fetchFile(id, signal);
  return outcomeOf(await performOnEach({ ...batch, perform }));
}

function outcomeOf(answers: readonly BatchAnswer<NamedFile>[]): BatchOutcome {
  const missing = answers.filter((answer) => "message" in answer);
  const written = answers.flatMap((one) => ("answer" in one ? [one.answer] : []));
  const report = reportOf(missing);
  const files = report === null ? written : [reportFile(report), ...written];
  const nameOf = uniqueNamer();
  return { files: files.map(({ name, blob }) => ({ name: nameOf(name), blob })), missing };
}

function reportFile(report: string): NamedFile {
  return { name: REPORT_NAME, blob: new Blob([report], { type: "text/plain" }) };
}
