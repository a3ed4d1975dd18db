import { readFile, stat } from "node:fs/promises";
import { basename, extname } from "node:path";
import { parseArgs } from "node:util";
import { LARGEST_BUNDLE } from "#lib/domain/bundle/text.ts";
import type { DeskRef } from "#lib/domain/desk-ref.ts";
import { LARGEST_FILE } from "#lib/domain/import/largest-file.ts";
import { type AsyncResult, isRefusal, type Refusal, refuse } from "#lib/domain/refusal.ts";
import { viewArticle } from "#lib/usecases/articles.ts";
import { importBundleInWorker } from "#lib/usecases/bundle-pool.ts";
import type { Context } from "#lib/usecases/context.ts";
import { type FileImported, type FileToImport, importFile } from "#lib/usecases/import-file.ts";
import { findFiles } from "./import-files.ts";
import { type Progress, type ProgressStream, progressOn } from "./progress.ts";
import { requireActor, requireDesk, type Shell, withCurrentTime } from "./shell.ts";

/** Output for programs, and messages for people. */
export interface Streams {
  readonly stdout: { write(text: string): unknown };
  readonly stderr: ProgressStream;
}

/**
 * `galley import FILE|DIR …`: an article a file. A bad file, or a mistake of ours with one, is told of
 * and the rest goes on; an interrupt stops after the file at hand.
 */
export async function importAll(
  { base }: Shell,
  args: readonly string[],
  { stdout, stderr }: Streams = process,
): Promise<Refusal | null> {
  const { values, positionals } = readArguments(args);
  if (positionals.length === 0) return refuse("malformed", "Name a file or a folder to import.");
  const desk = await requireDesk(base, values.desk);
  if (isRefusal(desk)) return desk;
  const context = await requireActor(base, desk, values.as);
  if (isRefusal(context)) return context;
  const { files, skipped } = await findFiles(positionals);
  const progress = progressOn(stderr, files.length);
  for (const path of skipped) progress.say(`skipped: ${path} is of no kind that is imported`);
  return importFiles(context, {
    files,
    progress,
    stdout,
    desk: { kind: "id", id: desk.id },
    sameText: values.again ? "import" : "leave",
    newerVersion: values.revise ? "revise" : "import",
  });
}

function readArguments(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    options: {
      desk: { type: "string" },
      as: { type: "string" },
      again: { type: "boolean" },
      revise: { type: "boolean" },
    },
    allowPositionals: true,
  });
}

interface Batch extends Omit<FileToImport, "source"> {
  readonly files: readonly string[];
  readonly progress: Progress;
  readonly stdout: Streams["stdout"];
}

async function importFiles(
  context: Context,
  { files, progress, stdout, ...how }: Batch,
): Promise<Refusal | null> {
  const counts = { imported: 0, revised: 0, same: 0, failed: 0 };
  let isStopped = false;
  const stop = () => {
    isStopped = true;
    progress.say("Stopping after this file. Interrupt again to stop at once.");
  };
  process.once("SIGINT", stop);
  let tried = 0;
  for (const file of files) {
    if (isStopped) break;
    progress.at(++tried, file);
    const imported = await attempt(() => importOne(withCurrentTime(context), file, how));
    if (isRefusal(imported)) {
      counts.failed++;
      progress.say(`not imported: ${file}: ${imported.message}`);
      continue;
    }
    counts[imported.kind]++;
    if (imported.kind === "same") progress.say(`the same as before: ${file}: ${nameOf(imported)}`);
    progress.clear();
    stdout.write(`${JSON.stringify({ file, ...summaryOf(imported) })}\n`);
  }
  process.off("SIGINT", stop);
  progress.say(summaryLine(counts));
  if (isStopped && tried < files.length) {
    return refuse("failed", `Stopped: ${files.length - tried} files were not looked at.`);
  }
  if (counts.failed === 0) return null;
  return refuse("invalid", `${counts.failed} of ${files.length} files were not imported.`);
}

/** What became of a file. An error counts as this file's failure: the next one may do. */
async function attempt(work: () => AsyncResult<FileImported>): AsyncResult<FileImported> {
  try {
    return await work();
  } catch (error) {
    return refuse("failed", error instanceof Error ? (error.stack ?? error.message) : `${error}`);
  }
}

async function importOne(
  context: Context,
  file: string,
  how: Omit<FileToImport, "source">,
): AsyncResult<FileImported> {
  const found = await stat(file).catch(() => null);
  if (!found?.isFile()) return refuse("not_found", `There is no file ${file}.`);
  if (extname(file).toLowerCase() === ".json") return importOneBundle(context, file, how.desk);
  if (found.size > LARGEST_FILE) return refuse("too_large", "It is larger than 10 MiB.");
  const bytes = await readFile(file);
  return importFile(context, { ...how, source: { kind: "file", bytes, fileName: basename(file) } });
}

/** A bundle is an article already: there is nothing to recognise in it, and nothing to leave out. */
async function importOneBundle(
  context: Context,
  file: string,
  desk: DeskRef,
): AsyncResult<FileImported> {
  const { size } = await stat(file);
  if (size > LARGEST_BUNDLE) return refuse("too_large", "It is larger than a bundle may be.");
  const imported = await importBundleInWorker(context, { desk, bytes: await readFile(file) });
  if (isRefusal(imported)) return imported;
  const view = await viewArticle(context, imported.article.id);
  if (isRefusal(view)) return view;
  return { kind: "imported", view, leftOut: [], newerVersionOf: null };
}

function nameOf({ match: { id, headline } }: Extract<FileImported, { kind: "same" }>): string {
  return `${id} ${headline}`;
}

/** What a program wants to know of a file, without the texts. */
function summaryOf(imported: FileImported) {
  if (imported.kind === "same") {
    const { id, headline } = imported.match;
    return { sameAs: { id, headline } };
  }
  const { article, revision, claims } = imported.view;
  const older = imported.kind === "imported" ? imported.newerVersionOf : null;
  return {
    id: article.id,
    headline: article.headline,
    desk: article.desk.slug,
    revision: revision.number,
    claims: claims.length,
    ...(imported.kind === "revised" && {
      lost: claims.filter(({ anchor }) => anchor.outcome === "lost").length,
    }),
    ...(older && { newerVersionOf: { id: older.id, headline: older.headline } }),
    leftOut: imported.leftOut.map(({ text, reason }) => ({ text, reason })),
  };
}

type Counts = Readonly<Record<"imported" | "revised" | "same" | "failed", number>>;

function summaryLine({ imported, revised, same, failed }: Counts): string {
  const parts = [
    `${imported} imported`,
    ...(revised > 0 ? [`${revised} added as a revision`] : []),
    `${same} the same as before`,
    `${failed} not imported`,
  ];
  return `${parts.join(", ")}.`;
}
