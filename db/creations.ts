import type { Db } from "./schema.ts";

/** What a client sends to create something: its identifier and a digest of the whole request. */
export interface Creation {
  readonly id: string;
  readonly person: string;
  readonly digest: string;
  readonly createdAt: string;
}

/** Whether something was created under this identifier, whoever asked for it. */
export async function isCreated(db: Db, id: string): Promise<boolean> {
  const row = await db.selectFrom("creations").select("id").where("id", "=", id).executeTakeFirst();
  return row !== undefined;
}

/**
 * Records a creation. `new`: it is the first under this identifier; `same`: the same request came before;
 * `taken`: something else has this identifier.
 */
export async function recordCreation(
  db: Db,
  creation: Creation,
): Promise<"new" | "same" | "taken"> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto("creations")
    .values(creation)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  if (numInsertedOrUpdatedRows === 1n) return "new";
  const earlier = await db
    .selectFrom("creations")
    .selectAll()
    .where("id", "=", creation.id)
    .executeTakeFirstOrThrow();
  const isSame = earlier.person === creation.person && earlier.digest === creation.digest;
  return isSame ? "same" : "taken";
}
