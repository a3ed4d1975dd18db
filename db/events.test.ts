import { sql } from "kysely";
import { afterEach, beforeEach, expect, test } from "vitest";
import { appendEvent, findBrokenEvent } from "./events.ts";
import { type OpenDatabase, openDatabase } from "./open.ts";

let open: OpenDatabase;
beforeEach(async () => {
  open = await openDatabase(":memory:");
  for (const person of ["one", "two", "three"]) {
    const event = { type: "person.disabled", after: { person } } as const;
    await appendEvent(open.db, { at: "2026-01-01T00:00:00Z", actor: null, ...event });
  }
});
afterEach(() => open.close());

test("a record that nobody touched is whole", async () => {
  expect(await findBrokenEvent(open.db)).toBeNull();
});

test.each([
  ["changed", "UPDATE events SET type = 'forged' WHERE seq = 2"],
  ["deleted", "DELETE FROM events WHERE seq = 2"],
  ["replaced", "INSERT OR REPLACE INTO events SELECT * FROM events WHERE seq = 2"],
])("an event cannot be %s", async (_, statement) => {
  await expect(sql.raw(statement).execute(open.db)).rejects.toThrow("append-only");
});

test.each([
  ["changed", "UPDATE events SET type = 'forged' WHERE seq = 2", 2],
  ["taken out", "DELETE FROM events WHERE seq = 2", 2],
  ["taken off the end", "DELETE FROM events WHERE seq = 3", 3],
])("one that was %s without the triggers is noticed", async (_, statement, number) => {
  await sql`DROP TRIGGER events_never_change`.execute(open.db);
  await sql`DROP TRIGGER events_never_go`.execute(open.db);
  await sql.raw(statement).execute(open.db);
  expect(await findBrokenEvent(open.db)).toBe(number);
});
