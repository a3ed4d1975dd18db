import { readdir, readFile, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import { isRefusal, type Refusal, refuse } from "#lib/domain/refusal.ts";
import type { Context } from "#lib/usecases/context.ts";
import { type ImportedFile, importFile } from "#lib/usecases/create-article.ts";
import { actAgain, requireActor, requireDesk, type Shell } from "./shell.ts";

/** Files this size and more are not articles, in bytes. */
const LARGEST_FILE = 10 * 1024 * 1024;

/** `galley import FILE|DIR …`: an article a file; a bad file is told of and the rest goes on. */
export async function importAll(
  { guest }: Shell,
  words: readonly string[],
): Promise<Refusal | null> {
  const { values, positionals } = parseArgs({
    args: [...words],
    options: { desk: { type: "string" }, as: { type: "string" } },
    allowPositionals: true,
  });
  if (positionals.length === 0) return refuse("malformed", "Name a file or a folder to import.");
  const desk = await requireDesk(guest, values.desk);
  if (isRefusal(desk)) return desk;
  const context = await requireActor(guest, desk, values.as);
  if (isRefusal(context)) return context;
  const files = (await Promise.all(positionals.map(filesUnder))).flat();
  let failed = 0;
  for (const [index, file] of files.entries()) {
    process.stderr.write(`${index + 1}/${files.length} ${file}\n`);
    const outcome = await importOne(actAgain(context), desk.id, file);
    if (isRefusal(outcome)) {
      failed++;
      process.stderr.write(`  not imported: ${outcome.message}\n`);
    } else {
      process.stdout.write(`${JSON.stringify({ file, ...summaryOf(outcome) })}\n`);
    }
  }
  if (failed === 0) return null;
  return refuse("invalid", `${failed} of ${files.length} files were not imported.`);
}

/** The file itself, or every text file in a folder, by name. */
async function filesUnder(path: string): Promise<string[]> {
  const found = await stat(path).catch(() => null);
  if (!found?.isDirectory()) return [path];
  const names = (await readdir(path)).filter((name) => name.toLowerCase().endsWith(".txt"));
  return names.sort().map((name) => join(path, name));
}

async function importOne(
  context: Context,
  desk: string,
  file: string,
): Promise<ImportedFile | Refusal> {
  const found = await stat(file).catch(() => null);
  if (!found?.isFile()) return refuse("not_found", `There is no file ${file}.`);
  if (found.size > LARGEST_FILE) return refuse("too_large", "It is larger than 10 MiB.");
  const bytes = await readFile(file);
  return importFile(context, { desk, source: { bytes, fileName: basename(file) } });
}

function summaryOf({ article, revision, claims, leftOut }: ImportedFile) {
  return {
    id: article.id,
    headline: article.headline,
    desk: article.desk.slug,
    revision: revision.number,
    claims: claims.length,
    leftOut: leftOut.map(({ text, reason }) => ({ text, reason })),
  };
}
