import { readFileSync } from "node:fs";
import path from "node:path";
import { hasPeople } from "#db/people.ts";
import type { Guest } from "#lib/usecases/context.ts";
import project from "../../package.json" with { type: "json" };

/** That Galley works, and which one it is. */
export interface Health {
  readonly status: "ok";
  readonly version: string;
  /** The git revision (`GALLEY_REVISION`) where the one who deploys names it, else the build's own. */
  readonly revision: string;
}

/** Throws when the database does not answer. */
export async function readHealth({ db }: Guest): Promise<Health> {
  await hasPeople(db);
  return { status: "ok", version: project.version, revision: readRevision() };
}

function readRevision(): string {
  const named = process.env.GALLEY_REVISION;
  if (named) return named;
  if (process.env.NODE_ENV !== "production") return "development";
  return readFileSync(path.join(process.cwd(), ".next", "BUILD_ID"), "utf8").trim();
}
