import { expect, test } from "vitest";
import { findPersonByEmail } from "#db/people.ts";
import { readOpenSessions } from "#db/sessions.ts";
import { disablePerson, enablePerson, setPassword } from "./accounts.ts";
import { accepted, refusedAs } from "./newsroom-fixture.ts";
import { newsroomForAllTests } from "./newsroom-hooks-fixture.ts";
import { signIn, startSession } from "./sessions.ts";

const room = newsroomForAllTests();

const email = "carl@example.org";
const RITA = "rita@example.org";

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

test.each([
  ["the password was changed", () => setPassword(room.ada, { email: RITA, passwordHash: "new" })],
  ["they were disabled", () => disablePerson(room.ada, RITA)],
  [
    "they were disabled and let in again with another password",
    async () => {
      await disablePerson(room.ada, RITA);
      await setPassword(room.ada, { email: RITA, passwordHash: "new" });
      await enablePerson(room.ada, RITA);
    },
  ],
])("a sign-in that was under way when %s comes to nothing", async (_, meanwhile) => {
  await enablePerson(room.ada, RITA);
  await setPassword(room.ada, { email: RITA, passwordHash: "old" });
  const start = { person: room.rita.user.id, userAgent: null, proof: { passwordHash: "old" } };
  expect(await accepted(signIn(room.ada, start))).not.toBe("");
  await meanwhile();
  expect(await refusedAs(signIn(room.ada, start))).toBe("not_signed_in");
  expect(await readOpenSessions(room.db, room.rita.user.id)).toEqual([]);
});

test("nobody is told of by name", async () => {
  expect(await refusedAs(disablePerson(room.shell, "nobody@example.org"))).toBe("not_found");
});
