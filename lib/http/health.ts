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
  // Starting names the build's own where nobody has named another.
  const revision = process.env.GALLEY_REVISION || "development";
  return { status: "ok", version: project.version, revision };
}
