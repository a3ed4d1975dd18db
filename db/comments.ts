import type { Insertable } from "kysely";
import type { CommentsTable, Db } from "./schema.ts";

export async function insertComment(db: Db, row: Insertable<CommentsTable>): Promise<void> {
  await db.insertInto("comments").values(row).execute();
}
