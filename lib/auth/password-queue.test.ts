import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { NEWS } from "#lib/domain/desk-fixture.ts";
import { isRefusal } from "#lib/domain/refusal.ts";
import { invite } from "#lib/usecases/invitations.ts";
import {
  accepted,
  type Newsroom,
  openNewsroom,
  refusedAs,
} from "#lib/usecases/newsroom-fixture.ts";
import { startSession } from "#lib/usecases/sessions.ts";
import { createInvitedAccount } from "./accounts.ts";
import { changePassword } from "./own-password.ts";
import { createPasswordQueue, hashQueued, type Lane, passwordQueue } from "./password-queue.ts";
import { createLimits } from "./sign-in-limits.ts";
import { tryPassword } from "./try-password.ts";

/** Work that is done when it is told to be. */
function openWork() {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  return { work: () => promise, finish: () => resolve("done"), fail: () => reject(new Error()) };
}

/** Lets everything go on that can. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

describe("the queue for passwords", () => {
  it("works on two at once, and on those whom we know before the others", async () => {
    const queue = createPasswordQueue();
    const began: string[] = [];
    const works = ["a", "b", "c", "d", "e"].map((name) => ({ name, ...openWork() }));
    const lanes: readonly Lane[] = ["anyone", "anyone", "anyone", "known", "anyone"];
    works.forEach(({ name, work }, at) => {
      const begin = () => {
        began.push(name);
        return work();
      };
      void queue.run(begin, lanes[at] ?? "anyone");
    });
    await settle();
    expect(began).toEqual(["a", "b"]);
    for (const { finish } of works) {
      finish();
      await settle();
    }
    expect(began).toEqual(["a", "b", "d", "c", "e"]);
  });

  it("goes on after work that failed", async () => {
    const queue = createPasswordQueue();
    const works = Array.from({ length: 5 }, openWork);
    const runs = works.map(({ work }) => queue.run(work, "anyone"));
    for (const { fail } of works) fail();
    expect((await Promise.allSettled(runs)).map(({ status }) => status)).toEqual(
      Array(5).fill("rejected"),
    );
    expect(await queue.run(async () => "done", "anyone")).toBe("done");
  });

  it("refuses at once where two hundred wait, and those whom we know wait apart", async () => {
    const queue = createPasswordQueue();
    const works = Array.from({ length: 203 }, openWork);
    const runs = works.map(({ work }) => queue.run(work, "anyone"));
    const known = queue.run(async () => "done", "known");
    for (const { finish } of works) finish();
    const answers = await Promise.all(runs);
    expect(answers.map(isRefusal).indexOf(true)).toBe(202);
    expect(answers.at(-1)).toMatchObject({ refusal: "busy", retryAfter: 5 });
    expect(await known).toBe("done");
  });
});

describe("when the process's queue is full", () => {
  let room: Newsroom;
  let end: () => Promise<unknown>;
  beforeEach(async () => {
    room = await openNewsroom();
    const works = (["anyone", "known"] as const).flatMap((lane) =>
      Array.from({ length: 202 }, () => ({ lane, ...openWork() })),
    );
    const runs = works.map(({ lane, work }) => passwordQueue.run(work, lane));
    end = () => {
      for (const { finish } of works) finish();
      return Promise.all(runs);
    };
  });
  afterEach(async () => {
    await end();
    await room.close();
  });

  const password = "a plain old sentence";
  it.each([
    ["signing in", () => signIn(null)],
    ["signing in on a known device", () => signIn("laptop")],
    ["accepting an invitation", acceptInvitation],
    ["changing one's password", changeOwn],
    ["making an account", () => hashQueued(password, "anyone")],
  ])("%s is busy", async (_, act) => {
    expect(await refusedAs(act())).toBe("busy");
  });

  function signIn(device: string | null) {
    const door = { context: room.carl, limits: createLimits(), queue: passwordQueue };
    const credentials = { email: "carl@example.org", password, userAgent: null };
    return tryPassword(door, { network: "192.0.2.1", device }, credentials);
  }

  async function acceptInvitation() {
    const asked = { email: "bo@example.org", role: "checker" } as const;
    const { token } = await accepted(invite(room.ada, NEWS, asked));
    const { db, now, newId } = room.carl;
    return createInvitedAccount({ db, now, newId }, { token, name: "Bo", password });
  }

  async function changeOwn() {
    const { carl } = room;
    const sessionId = await startSession(carl, { person: carl.user.id, userAgent: null });
    return changePassword({ context: carl, sessionId }, { current: "old", password });
  }
});
