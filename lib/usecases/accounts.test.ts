import { afterAll, beforeAll, expect, test } from "vitest";
import { findPersonByEmail } from "#db/people.ts";
import { readOpenSessions } from "#db/sessions.ts";
import { disablePerson, enablePerson, setPassword } from "./accounts.ts";
import { type Newsroom, openNewsroom, refusedAs } from "./newsroom.ts";
import { startSession } from "./sessions.ts";

let room: Newsroom;
beforeAll(async () => {
  room = await openNewsroom();
});
afterAll(() => room.close());

const email = "carl@example.org";

test("a new password replaces the old one and ends every session", async () => {
  await startSession(room.carl, { person: room.carl.user.id, userAgent: null });
  expect(await setPassword(room.shell, { email, passwordHash: "new" })).toBeNull();
  expect(await findPersonByEmail(room.db, email)).toMatchObject({ passwordHash: "new" });
  expect(await readOpenSessions(room.db, room.carl.user.id)).toEqual([]);
});

test("a disabled person has no session until they are let in again", async () => {
  await startSession(room.carl, { person: room.carl.user.id, userAgent: null });
  await disablePerson(room.shell, email);
  expect(await findPersonByEmail(room.db, email)).toMatchObject({ disabledAt: room.carl.now });
  expect(await readOpenSessions(room.db, room.carl.user.id)).toEqual([]);
  await enablePerson(room.shell, email);
  expect(await findPersonByEmail(room.db, email)).toMatchObject({ disabledAt: null });
});

test("nobody is told of by name", async () => {
  expect(await refusedAs(disablePerson(room.shell, "nobody@example.org"))).toBe("not_found");
});
