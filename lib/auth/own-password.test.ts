import { afterEach, beforeEach, expect, test } from "vitest";
import { readPerson, updatePerson } from "#db/people.ts";
import { isRefusal } from "#lib/domain/refusal.ts";
import {
  accepted,
  type Newsroom,
  openNewsroom,
  refusedAs,
} from "#lib/usecases/newsroom-fixture.ts";
import { listSessions, startSession } from "#lib/usecases/sessions.ts";
import { changePassword, hasPassword, type PasswordChanger } from "./own-password.ts";
import { hashPassword, verifyPassword } from "./passwords.ts";
import { createLimits } from "./sign-in-limits.ts";

const OLD = "seven quiet proofreaders";
const NEW = "eight louder typesetters";

let room: Newsroom;
let ask: PasswordChanger;
beforeEach(async () => {
  room = await openNewsroom();
  const { carl } = room;
  await updatePerson(room.db, carl.user.id, { passwordHash: await hashPassword(OLD) });
  const session = { person: carl.user.id, userAgent: null };
  const sessionId = await startSession(carl, session);
  await startSession(carl, session);
  ask = { context: carl, sessionId, limits: createLimits() };
});
afterEach(() => room.close());

const passwordIs = async (password: string) => {
  const person = await readPerson(room.db, room.carl.user.id);
  return verifyPassword(person?.passwordHash ?? null, password);
};

test("the new password counts, the other sessions end and this one goes on", async () => {
  expect(await accepted(changePassword(ask, { current: OLD, password: NEW }))).toEqual({
    ended: 1,
  });
  expect([await passwordIs(OLD), await passwordIs(NEW)]).toEqual([false, true]);
  const left = await listSessions(room.carl, ask.sessionId);
  expect(left.map(({ id }) => id)).toEqual([ask.sessionId]);
});

test.each([
  ["a wrong one now", { current: "not the one at all", password: NEW }, "current"],
  ["the same again", { current: OLD, password: OLD }, "password"],
  ["one that is guessed early", { current: OLD, password: "carl carl 2026" }, "password"],
])("%s is refused at its field and changes nothing", async (_, given, field) => {
  const answer = await changePassword(ask, given);
  expect(isRefusal(answer) && answer.errors?.map(({ path }) => path)).toEqual([field]);
  expect(await passwordIs(OLD)).toBe(true);
  expect(await listSessions(room.carl, ask.sessionId)).toHaveLength(2);
});

test("ten wrong ones are enough, the right one starts anew", async () => {
  const wrong = { current: "not the one at all", password: NEW };
  for (let times = 0; times < 9; times++) await changePassword(ask, wrong);
  await changePassword(ask, { current: OLD, password: OLD });
  for (let times = 0; times < 10; times++) {
    expect(await refusedAs(changePassword(ask, wrong))).toBe("invalid");
  }
  expect(await refusedAs(changePassword(ask, { current: OLD, password: NEW }))).toBe("too_many");
});

test("one that was set elsewhere meanwhile is not overwritten", async () => {
  const changes = ["first of two sentences", "second of two sentences"].map((password) =>
    changePassword(ask, { current: OLD, password }),
  );
  const answers = await Promise.all(changes);
  expect(answers.filter(isRefusal).map(({ refusal }) => refusal)).toEqual(["conflict"]);
});

test("who has no password here cannot change one", async () => {
  expect(await hasPassword(room.carl)).toBe(true);
  await updatePerson(room.db, room.carl.user.id, { passwordHash: null });
  expect(await hasPassword(room.carl)).toBe(false);
  expect(await refusedAs(changePassword(ask, { current: OLD, password: NEW }))).toBe("invalid");
});
