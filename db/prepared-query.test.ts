import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type OpenDatabase, openDatabase } from "./open.ts";
import { type ArgumentOf, prepareQuery } from "./prepared-query.ts";
import type { Db } from "./schema.ts";

let database: OpenDatabase;
beforeAll(async () => {
  database = await openDatabase(":memory:");
  for (const name of ["Ada", "Bo"]) {
    await database.db
      .insertInto("people")
      .values({
        id: name,
        name,
        email: `${name}@example.org`,
        passwordHash: null,
        createdAt: "2026-01-01T00:00:00.000Z",
      })
      .execute();
  }
});
afterAll(() => database.close());

let builds = 0;
const readPeople = prepareQuery(
  (db: Db, argument: ArgumentOf<{ ids: string; not: string | null }>) => {
    builds++;
    return db
      .selectFrom("people")
      .select(["id", "createdAt", "passwordHash"])
      .where("id", "in", sql<string>`(SELECT value FROM json_each(${argument("ids")}))`)
      .where("email", "is not", argument("not"))
      .where("version", "=", 1)
      .where("id", "is not", argument("not"))
      .orderBy("id");
  },
);

const ids = async (db: Db, wanted: readonly string[], not: string | null = null) =>
  (await readPeople(db, { ids: JSON.stringify(wanted), not })).map(({ id }) => id);

describe("a prepared query", () => {
  it("takes other values each time, one in several places, and is built once", async () => {
    expect(await ids(database.db, [])).toEqual([]);
    expect(await ids(database.db, ["Bo", "Ada"])).toEqual(["Ada", "Bo"]);
    expect(await ids(database.db, ["Bo", "Ada"], "Bo")).toEqual(["Ada"]);
    expect(await ids(database.db, ["Ada'"])).toEqual([]);
    expect(builds).toBe(1);
  });

  it("names columns as the code does", async () => {
    const [ada] = await readPeople(database.db, { ids: '["Ada"]', not: null });
    expect(ada).toEqual({
      id: "Ada",
      createdAt: "2026-01-01T00:00:00.000Z",
      passwordHash: null,
    });
  });

  it("sees what its transaction has written, and nothing of one that was rolled back", async () => {
    const { db } = database;
    const rolledBack = db.transaction().execute(async (inside) => {
      await inside.updateTable("people").set({ version: 2 }).where("id", "=", "Bo").execute();
      expect(await ids(inside, ["Ada", "Bo"])).toEqual(["Ada"]);
      throw new Error("no");
    });
    await expect(rolledBack).rejects.toThrow("no");
    expect(await ids(db, ["Ada", "Bo"])).toEqual(["Ada", "Bo"]);
  });
});
