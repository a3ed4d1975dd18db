import { hasPeople } from "#db/people.ts";
import type { Health } from "#lib/domain/answers/people.ts";
import type { BaseContext } from "#lib/usecases/context.ts";
import project from "../../package.json" with { type: "json" };

/** Throws when the database does not answer. */
export async function readHealth({ db }: BaseContext): Promise<Health> {
  await hasPeople(db);
  // Set at the start, to the build's own where the deployment names none.
  const revision = process.env.GALLEY_REVISION || "development";
  return { status: "ok", version: project.version, revision };
}
