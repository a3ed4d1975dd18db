import { access, mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { z } from "zod";
import { readArticle } from "#db/articles.ts";
import { type AsyncResult, isRefusal, type Refusal, refuse } from "#lib/domain/refusal.ts";
import { CONFIDENTIAL_CHOICES, CORRECTIONS_INCLUDED, FORMATS } from "#lib/domain/vocabulary.ts";
import type { ExportBody, ExportedFile } from "#lib/export/registry.ts";
import { exportArticle } from "#lib/usecases/export.ts";
import { type Progress, progressOn } from "./progress.ts";
import { requireActor, type Shell, withCurrentTime } from "./shell.ts";

const Wanted = z.object({
  format: z.enum(FORMATS, `Name a format with --format: ${FORMATS.join(", ")}.`),
  revision: z.coerce.number("A revision is a number from 1.").int().min(1).optional(),
  corrections: z
    .enum(CORRECTIONS_INCLUDED, `Say --corrections ${CORRECTIONS_INCLUDED.join(" or ")}.`)
    .default("accepted"),
  confidential: z
    .enum(CONFIDENTIAL_CHOICES, `Say --confidential ${CONFIDENTIAL_CHOICES.join(" or ")}.`)
    .default("leave"),
});

const OPTIONS = {
  format: { type: "string" },
  revision: { type: "string" },
  corrections: { type: "string" },
  confidential: { type: "string" },
  to: { type: "string" },
  as: { type: "string" },
} as const;

/**
 * `galley export ARTICLE …`: one article's file on standard output, without anything else; with --to,
 * each in a folder, under its own name.
 */
export async function exportOne(shell: Shell, args: readonly string[]): Promise<Refusal | null> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: OPTIONS,
    allowPositionals: true,
  });
  const { as, to, ...rest } = values;
  const wanted = Wanted.safeParse(rest);
  if (!wanted.success) return refuse("malformed", wanted.error.issues[0]?.message ?? "");
  const how = { as, wanted: wanted.data };
  if (to !== undefined) return exportAll(shell, positionals, { ...how, to });
  const [id] = positionals;
  if (id === undefined || positionals.length > 1) {
    return refuse(
      "malformed",
      "Name one article by its identifier, which galley list shows, or a folder with --to.",
    );
  }
  const file = await write(shell, id, how);
  if (isRefusal(file)) return file;
  await new Promise((resolve) => process.stdout.write(file.body, resolve));
  return null;
}

interface ExportChoices {
  readonly as: string | undefined;
  readonly wanted: z.infer<typeof Wanted>;
}

async function write({ base }: Shell, id: string, how: ExportChoices): AsyncResult<ExportedFile> {
  const article = await readArticle(base.db, id.toLowerCase());
  if (!article) return refuse("not_found", `There is no article ${id}. galley list shows them.`);
  const context = await requireActor(base, article.desk, how.as);
  if (isRefusal(context)) return context;
  return exportArticle(withCurrentTime(context), article.id, how.wanted);
}

async function exportAll(
  shell: Shell,
  ids: readonly string[],
  { to, ...how }: ExportChoices & { readonly to: string },
): Promise<Refusal | null> {
  if (ids.length === 0) return refuse("malformed", "Name the articles by their identifiers.");
  await mkdir(to, { recursive: true });
  const progress = progressOn(process.stderr, ids.length);
  let missing = 0;
  for (const [index, id] of ids.entries()) {
    progress.at(index + 1, id);
    const file = await write(shell, id, how);
    if (isRefusal(file)) {
      missing++;
      progress.say(`not exported: ${id}: ${file.message}`);
      continue;
    }
    const name = await save(to, file.fileName, file.body);
    printLine(progress, { article: id, file: name });
  }
  progress.say(`${ids.length - missing} exported, ${missing} not exported.`);
  if (missing === 0) return null;
  return refuse("invalid", `${missing} of ${ids.length} articles were not exported.`);
}

/** One JSON line on standard output, which programs read; the progress goes elsewhere. */
function printLine(progress: Progress, line: object): void {
  progress.clear();
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

/** Writes a file that is not there yet; where one is, under a number, so that nothing is lost. */
async function save(folder: string, name: string, body: ExportBody): Promise<string> {
  const { name: stem, ext } = path.parse(name);
  let file = path.join(folder, name);
  for (let number = 2; await exists(file); number++) {
    file = path.join(folder, `${stem} (${number})${ext}`);
  }
  await writeFile(file, body, { flag: "wx" });
  return file;
}

function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
