import { expect, test } from "vitest";
import { insertPlaceholders, readAccountNames } from "./bundled-people.ts";
import { readNames, readPeopleNamed } from "./names.ts";
import { openDatabase } from "./open.ts";

test("more people are looked up than SQLite takes values in one statement", async () => {
  const { db, close } = await openDatabase(":memory:");
  const people = Array.from({ length: 33_000 }, (_, nth) => {
    const id = `person ${String(nth).padStart(6, "0")}`;
    return { id, name: `Name ${nth}` };
  });
  await insertPlaceholders(db, people, "2026-01-01T00:00:00.000Z");
  await db
    .updateTable("people")
    .set({ email: "a@example.org" })
    .where("id", "=", "person 000007")
    .execute();
  const ids = people.map(({ id }) => id);
  expect((await readNames(db, [...ids, null]))("person 032999").name).toBe(
    "Name 32999 (elsewhere)",
  );
  expect(await readPeopleNamed(db, ids.toReversed())).toEqual(people);
  expect([...(await readAccountNames(db, people))]).toEqual([["person 000007", "Name 7"]]);
  await close();
});
