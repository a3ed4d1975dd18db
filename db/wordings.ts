import type { Selectable, Updateable } from "kysely";
import type { WordingsTable } from "./claim-tables.ts";
import { readFirst } from "./read-first.ts";
import type { Db } from "./schema.ts";

/** Another wording as the database has it. */
export type WordingRow = Selectable<WordingsTable>;

/** What became of a wording. */
export async function settleWordingRow(
  db: Db,
  id: string,
  changes: Pick<Updateable<WordingsTable>, "state" | "settledAt" | "settledBy">,
): Promise<void> {
  await db.updateTable("wordings").set(changes).where("id", "=", id).execute();
}

/** The row of a proposed wording. */
export function readWordingRow(db: Db, id: string): Promise<WordingRow | null> {
  return readFirst(db.selectFrom("wordings").selectAll().where("id", "=", id));
}
