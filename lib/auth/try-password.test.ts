import { afterEach, beforeEach, expect, test } from "vitest";
import { updatePerson } from "#db/people.ts";
import { isRefusal } from "#lib/domain/refusal.ts";
import { type Newsroom, openNewsroom } from "#lib/usecases/newsroom-fixture.ts";
import { createPasswordQueue } from "./password-queue.ts";
import { hashPassword } from "./passwords.ts";
import { createLimits } from "./sign-in-limits.ts";
import { type SignInDependencies, tryPassword } from "./try-password.ts";

let room: Newsroom;
let door: SignInDependencies;
beforeEach(async () => {
  room = await openNewsroom();
  const passwordHash = await hashPassword("a plain old sentence");
  await updatePerson(room.db, room.carl.user.id, { passwordHash });
  const { db, now, newId } = room.carl;
  const context = { db, now, newId };
  door = { context, limits: createLimits(), queue: createPasswordQueue() };
});
afterEach(() => room.close());

/** What so many tries at once come to, from one address. */
async function tryAtOnce(count: number, password: string) {
  const credentials = { email: "carl@example.org", password, userAgent: null };
  const attempt = { network: "192.0.2.1", device: null };
  const tries = Array.from({ length: count }, () => tryPassword(door, attempt, credentials));
  const answers = await Promise.all(tries);
  return {
    signedIn: answers.filter((answer) => answer !== null && !isRefusal(answer)).length,
    wrong: answers.filter((answer) => answer === null).length,
    refused: answers.filter(isRefusal).length,
  };
}

test("wrong tries that wait together are as many as one after the other, but for the one beside", async () => {
  const { signedIn, wrong, refused } = await tryAtOnce(30, "wrong");
  expect([signedIn, wrong + refused]).toEqual([0, 30]);
  expect(wrong).toBeGreaterThanOrEqual(10);
  expect(wrong).toBeLessThanOrEqual(11);
});

test("a newsroom that comes in through one address at nine o'clock all gets in", async () => {
  expect(await tryAtOnce(40, "a plain old sentence")).toEqual({
    signedIn: 40,
    wrong: 0,
    refused: 0,
  });
});
