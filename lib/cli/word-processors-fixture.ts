import path from "node:path";
import { type AsyncResult, refuse } from "#lib/domain/refusal.ts";
import { canInstallFromDebian, installFromDebian } from "./debian.ts";
import { canRun } from "./program.ts";

/** Programs of others that read Word files, as files to run. */
export interface Office {
  readonly libreOffice: string;
  readonly pandoc: string;
}

/** Where they are when not on the path. */
const elsewhere = [
  "/Applications/LibreOffice.app/Contents/MacOS/soffice",
  "C:\\Program Files\\LibreOffice\\program\\soffice.exe",
  "/opt/homebrew/bin/pandoc",
  "C:\\Program Files\\Pandoc\\pandoc.exe",
];

/** LibreOffice and pandoc where both are here, else null. */
export function findOffice(): Office | null {
  const libreOffice = findProgram("soffice");
  const pandoc = findProgram("pandoc");
  return libreOffice === null || pandoc === null ? null : { libreOffice, pandoc };
}

/** The same, installing them from Debian's packages where that is possible. */
export async function requireOffice(report: (line: string) => void): AsyncResult<Office> {
  const found = findOffice();
  if (found !== null) return found;
  const outputs: string[] = [];
  if (canInstallFromDebian) {
    report("Installing Debian's LibreOffice and pandoc…");
    const failure = await installFromDebian(["libreoffice-writer", "pandoc"]);
    const installed = findOffice();
    if (installed !== null) return installed;
    outputs.push(failure?.trimEnd() ?? "");
  }
  const message = "LibreOffice and pandoc are not here. Install both to read Word files with them.";
  return refuse("failed", [...outputs, message].join("\n").trim());
}

function findProgram(name: string): string | null {
  const folders = (process.env.PATH ?? "").split(path.delimiter).filter(path.isAbsolute);
  const known = elsewhere.filter((file) => file.includes(name));
  const candidates = [...folders.map((folder) => path.join(folder, name)), ...known];
  return candidates.find(canRun) ?? null;
}
