import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { openDatabase } from "./open.ts";
import { AT, addDesk, behindItsBack, damageIn, newDatabase } from "./seals-fixture.ts";
import { findDamagedRows } from "./verify.ts";

test.each([
  ["changed", "UPDATE people SET name = 'Eve' WHERE id = 'b'", "people, row b: it was changed"],
  [
    "given an empty word for none",
    "UPDATE people SET password_hash = ''",
    "people, row a: it was ch",
  ],
  ["raised", "UPDATE memberships SET role = 'reviewer'", 'memberships, row ["a","a"]: it was chan'],
  ["taken out", "DELETE FROM desks WHERE id = 'b'", "desks, row b: it is missing"],
  [
    "taken out with its seal",
    "DELETE FROM desks WHERE id = 'b'; DELETE FROM seals WHERE row_key = 'b' AND table_name = 'desks'",
    "desks: 1 rows are missing",
  ],
  [
    "put in",
    `INSERT INTO desks (id, slug, name, created_at) VALUES ('x', 'x', 'X', '${AT}')`,
    "desks, row x: it was put there",
  ],
  [
    "taken out for another",
    `DELETE FROM desks WHERE id = 'b';
     INSERT INTO desks (id, slug, name, created_at) VALUES ('x', 'x', 'X', '${AT}')`,
    "desks, row b: it is missing",
  ],
  [
    "put in with another's seal",
    `INSERT INTO desks (id, slug, name, created_at) VALUES ('x', 'x', 'X', '${AT}');
     INSERT INTO seals SELECT table_name, 'x', seal FROM seals WHERE table_name = 'desks' LIMIT 1`,
    "desks, row x: it was changed",
  ],
  [
    "exchanged with another",
    `UPDATE people SET id = 'z' WHERE id = 'b'; UPDATE people SET id = 'b' WHERE id = 'c';
     UPDATE people SET id = 'c' WHERE id = 'z'`,
    "people, row b: it was changed",
  ],
  ["given other totals", "UPDATE seal_totals SET totals = zeroblob(length(totals))", "sum up to"],
  ["given an index", "CREATE INDEX of_mine ON people (name)", "tables, indexes or triggers"],
])("what was %s behind Galley's back is named", async (_, statement, named) => {
  const file = await newDatabase();
  behindItsBack(file, statement);
  expect(damageIn(file).join("\n")).toContain(named);
});

test("a row that is set back to what it was, with the seal of then, is named by its table", async () => {
  const file = await newDatabase();
  const before = new Database(file, { readonly: true });
  const seal = before
    .prepare<[], string>(
      "SELECT hex(seal) FROM seals WHERE table_name = 'people' AND row_key = 'b'",
    )
    .pluck()
    .get();
  before.close();
  const { db, close } = await openDatabase(file);
  await db.updateTable("people").set({ disabledAt: AT }).where("id", "=", "b").execute();
  await close();
  behindItsBack(
    file,
    `UPDATE people SET disabled_at = NULL WHERE id = 'b';
     UPDATE seals SET seal = x'${seal}' WHERE table_name = 'people' AND row_key = 'b'`,
  );
  expect(damageIn(file)).toEqual(["people: it holds other rows than Galley left in it."]);
});

test("words that move from one column to the next are missed there", async () => {
  const file = await newDatabase();
  const { db, close } = await openDatabase(file);
  const words = { name: "x;sy", passwordHash: "z" };
  await db.updateTable("people").set(words).where("id", "=", "b").execute();
  await close();
  behindItsBack(file, "UPDATE people SET name = 'x', password_hash = 'y;sz' WHERE id = 'b'");
  expect(damageIn(file)).toEqual([expect.stringContaining("people, row b: it was changed")]);
});

test("a sum that somebody else has written is not signed by a change of ours", async () => {
  const file = await newDatabase();
  behindItsBack(
    file,
    "UPDATE seal_totals SET totals = CAST(zeroblob(32) || substr(totals, 33) AS BLOB)",
  );
  const { db, close } = await openDatabase(file);
  await addDesk(db, "d");
  await db.transaction().execute((db) => addDesk(db, "e"));
  await close();
  expect(damageIn(file)).toContain("What the seals sum up to was changed.");
});

test("a sample of the rows tells nothing of whole ones, and counts them all", async () => {
  const file = await newDatabase();
  expect(damageIn(file, { rows: 1 })).toEqual([]);
  behindItsBack(
    file,
    "DELETE FROM desks WHERE id = 'b'; DELETE FROM seals WHERE row_key = 'b' AND table_name = 'desks'",
  );
  expect(damageIn(file, { rows: 1 })).toEqual(["desks: 1 rows are missing."]);
});

test("a sample as large as a table is all of it", async () => {
  const file = await newDatabase();
  behindItsBack(file, "UPDATE people SET name = 'Eve' WHERE id = 'b'");
  for (let times = 0; times < 20; times++) {
    expect(damageIn(file, { rows: 3 })).toEqual([expect.stringContaining("people, row b")]);
  }
});

test("of very many rows some are named and the others counted", async () => {
  const file = await newDatabase();
  const { db, close } = await openDatabase(file);
  for (let at = 0; at < 22; at++) await addDesk(db, `desk ${at}`);
  await close();
  behindItsBack(file, "UPDATE desks SET name = 'Eve'");
  const found = damageIn(file);
  expect(found).toHaveLength(21);
  expect(found.at(-1)).toBe("desks: and 5 more rows.");
});

test("without the key nothing is found whole", async () => {
  const connection = new Database(await newDatabase(), { readonly: true });
  expect(findDamagedRows(connection, null, "all")).toEqual([
    expect.stringContaining("put the file “seal” back"),
  ]);
  connection.close();
});
