import { readdir, stat } from "node:fs/promises";
import { extname, join, resolve } from "node:path";
import { IMPORT_EXTENSIONS } from "#lib/domain/import/accepted-files.ts";

/** What was named at the shell: files to import, in order, and what in the folders is left alone. */
export interface FoundFiles {
  readonly files: readonly string[];
  readonly skipped: readonly string[];
}

/**
 * The files named, whatever they are, and those of every kind that Galley reads in the folders named and
 * in the folders in these, by name; each once. Hidden files are passed over; links to folders and files
 * of other kinds are skipped.
 */
export async function findFiles(paths: readonly string[]): Promise<FoundFiles> {
  const files = new Map<string, string>();
  const skipped: string[] = [];
  for (const path of paths) {
    const found = await stat(path).catch(() => null);
    const under = found?.isDirectory() ? await filesUnder(path) : { files: [path], skipped: [] };
    for (const file of under.files) if (!files.has(resolve(file))) files.set(resolve(file), file);
    skipped.push(...under.skipped);
  }
  return {
    files: [...files.values()],
    skipped: skipped.filter((file) => !files.has(resolve(file))),
  };
}

async function filesUnder(folder: string): Promise<FoundFiles> {
  const files: string[] = [];
  const skipped: string[] = [];
  const entries = await readdir(folder, { withFileTypes: true });
  const visible = entries.filter(({ name }) => !name.startsWith("."));
  for (const entry of visible.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      const below = await filesUnder(path);
      files.push(...below.files);
      skipped.push(...below.skipped);
    } else if (isArticle(entry.name) && (await stat(path).catch(() => null))?.isFile()) {
      files.push(path);
    } else {
      skipped.push(path);
    }
  }
  return { files, skipped };
}

/** By its name; `~$` begins the file in which a word processor notes that a document is open. */
function isArticle(name: string): boolean {
  return IMPORT_EXTENSIONS.includes(extname(name).toLowerCase()) && !name.startsWith("~$");
}
