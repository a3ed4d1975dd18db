import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { projectDir } from "./project.ts";

/** What the build is made of. */
const sources = [
  "app",
  "components",
  "lib",
  "db",
  "public",
  "proxy.ts",
  "next.config.js",
  "tsconfig.json",
  "package.json",
  "package-lock.json",
];

/** In those folders, what never reaches the build. */
const isLeftOut = (file: string) =>
  file.startsWith("lib/cli/") || /\.test\.tsx?$/.test(file) || path.basename(file).startsWith(".");

/** A hash over names and contents of everything the build is made of: equal stamps, equal builds. */
export function stampSources(): string {
  const hash = createHash("sha256").update(process.version);
  for (const file of sources.flatMap(listFiles).sort()) {
    const content = readFileSync(path.join(projectDir, file));
    hash.update(`\n${file}\n${content.length}\n`).update(content);
  }
  return hash.digest("hex");
}

function listFiles(source: string): readonly string[] {
  const place = path.join(projectDir, source);
  if (!existsSync(place)) return [];
  if (path.extname(source) !== "") return [source];
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(projectDir, path.join(entry.parentPath, entry.name)))
    .map((file) => file.replaceAll(path.sep, "/"))
    .filter((file) => !isLeftOut(file));
}
