import { afterEach, beforeEach, expect, test } from "vitest";
import { insertRow } from "#db/insert-rows.ts";
import { readSession } from "#db/sessions.ts";
import { type Newsroom, openNewsroom, refusedAs } from "#lib/usecases/newsroom-fixture.ts";
import { changeMe } from "#lib/usecases/people.ts";
import { shiftInstant } from "#lib/usecases/periods.ts";
import {
  SENSITIVE_IDLE_LIMIT,
  SESSION_IDLE_LIMIT,
  SESSION_LIFETIME,
} from "#lib/usecases/session-life.ts";
import {
  endOtherSessions,
  endSession,
  listSessions,
  startSession,
} from "#lib/usecases/sessions.ts";
import { encryptSession } from "./encrypt-session-fixture.ts";
import { cookieName, decryptSession, readCookie, writeCookie } from "./session-cookie.ts";
import { readSignedIn } from "./sessions.ts";

let room: Newsroom;
let id: string;
beforeEach(async () => {
  room = await openNewsroom();
  id = await startSession(room.carl, { person: room.carl.user.id, userAgent: "A browser" });
});
afterEach(() => room.close());

const after = (milliseconds: number) => ({
  ...room.carl,
  now: shiftInstant(room.carl.now, milliseconds),
});

test("a session says who it is, with the desks of this very moment", async () => {
  expect(await readSignedIn(room.carl, id)).toEqual({ user: room.carl.user, sessionId: id });
  await room.db.deleteFrom("memberships").where("person", "=", room.carl.user.id).execute();
  expect(await readSignedIn(room.carl, id)).toMatchObject({ user: { memberships: [] } });
});

test("it ends after twelve idle hours and lives on with use", async () => {
  expect(await readSignedIn(after(SESSION_IDLE_LIMIT - 1), id)).not.toBeNull();
  expect(await readSignedIn(after(SESSION_IDLE_LIMIT), id)).not.toBeNull();
  expect(await readSignedIn(after(3 * SESSION_IDLE_LIMIT), id)).toBeNull();
});

test("it ends after two weeks, however busy", async () => {
  for (let at = 0; at < SESSION_LIFETIME; at += SESSION_IDLE_LIMIT / 2) {
    expect(await readSignedIn(after(at), id)).not.toBeNull();
  }
  expect(await readSignedIn(after(SESSION_LIFETIME), id)).toBeNull();
});

test.each([
  ["twelve hours of rest", "2026-01-02T21:00:00.000Z", {}],
  ["half an hour of rest on a sensitive desk", "2026-01-02T09:30:00.000Z", { isSensitive: 1 }],
  ["fourteen days of use", "2026-01-16T09:00:00.000Z", { lastSeenAt: "2026-01-16T08:50:00.000Z" }],
] as const)("its time is %s, to the millisecond", async (_, over, given) => {
  if ("isSensitive" in given) await room.db.updateTable("desks").set(given).execute();
  if ("lastSeenAt" in given) await room.db.updateTable("sessions").set(given).execute();
  const last = { ...room.carl, now: shiftInstant(over, -1) };
  expect(await readSignedIn(last, id, "away")).not.toBeNull();
  expect(await readSignedIn({ ...room.carl, now: over }, id, "away")).toBeNull();
});

test("its use is noted once a minute", async () => {
  await readSignedIn(after(59_999), id);
  expect(await readSession(room.db, id)).toMatchObject({ lastSeenAt: room.carl.now });
  await readSignedIn(after(60_000), id);
  expect(await readSession(room.db, id)).toMatchObject({ lastSeenAt: after(60_000).now });
});

test("on a sensitive desk it ends after half an hour of rest, whichever desk that is", async () => {
  const sport = room.otto.user.memberships.flatMap(({ desk }) => [desk.id]);
  const add = { person: room.carl.user.id, role: "checker", createdAt: room.carl.now } as const;
  for (const desk of sport) await insertRow(room.db, "memberships", { desk, ...add });
  expect(await readSignedIn(after(SENSITIVE_IDLE_LIMIT), id, "away")).not.toBeNull();
  await room.db.updateTable("desks").set({ isSensitive: 1 }).where("id", "in", sport).execute();
  expect(await readSignedIn(after(SENSITIVE_IDLE_LIMIT), id)).toBeNull();
  expect(await listSessions(after(SENSITIVE_IDLE_LIMIT), "")).toEqual([]);
  expect(
    await refusedAs(changeMe({ ...after(SENSITIVE_IDLE_LIMIT), session: id }, { name: "Carlo" })),
  ).toBe("not_signed_in");
  expect(await readSignedIn(after(SENSITIVE_IDLE_LIMIT - 1), id)).not.toBeNull();
  expect(await readSignedIn(after(2 * SENSITIVE_IDLE_LIMIT - 2), id)).not.toBeNull();
});

test("a page that looks for news by itself does not keep it from ending", async () => {
  for (let at = 0; at < SESSION_IDLE_LIMIT; at += SESSION_IDLE_LIMIT / 4) {
    expect(await readSignedIn(after(at), id, "away")).not.toBeNull();
  }
  expect(await readSignedIn(after(SESSION_IDLE_LIMIT), id, "away")).toBeNull();
});

test("signing out ends it at once, and is on record once", async () => {
  await endSession(room.carl, id);
  await endSession(room.carl, id);
  expect(await readSignedIn(room.carl, id)).toBeNull();
  const ended = room.db.selectFrom("events").select("actor").where("type", "=", "session.ended");
  expect(await ended.execute()).toEqual([{ actor: room.carl.user.id }]);
});

test("a disabled person has no session", async () => {
  await room.db.updateTable("people").set({ disabledAt: room.carl.now }).execute();
  expect(await readSignedIn(room.carl, id)).toBeNull();
});

test("all others end, one's own and nobody else's stay", async () => {
  const other = await startSession(room.carl, { person: room.carl.user.id, userAgent: null });
  const ritas = await startSession(room.rita, { person: room.rita.user.id, userAgent: null });
  expect(await endOtherSessions(room.carl, id)).toEqual({ ended: 1 });
  expect(await readSignedIn(room.carl, other)).toBeNull();
  expect(await readSignedIn(room.carl, ritas)).not.toBeNull();
  expect(await listSessions(room.carl, id)).toMatchObject([{ id, isCurrent: true }]);
});

test("each that begins or ends is on record once, and none ends twice", async () => {
  await startSession(room.carl, { person: room.carl.user.id, userAgent: null });
  expect(await endOtherSessions(room.carl, id)).toEqual({ ended: 1 });
  expect(await endOtherSessions(room.carl, id)).toEqual({ ended: 0 });
  const events = room.db.selectFrom("events").select(["type", "actor"]).orderBy("seq");
  const actor = room.carl.user.id;
  expect(await events.where("type", "in", ["session.started", "session.ended"]).execute()).toEqual([
    { type: "session.started", actor },
    { type: "session.started", actor },
    { type: "session.ended", actor },
  ]);
});

test("of a browser’s name no more is kept than a line or two", async () => {
  const start = { person: room.carl.user.id, userAgent: "x".repeat(16_000) };
  const long = await startSession(room.carl, start);
  expect((await readSession(room.db, long))?.userAgent).toBe("x".repeat(300));
});

test("the cookie opens with its own secret only, and not when changed", async () => {
  const sealed = await encryptSession("secret", id);
  expect(await decryptSession("secret", sealed)).toBe(id);
  expect(await decryptSession("another", sealed)).toBeNull();
  expect(await decryptSession("secret", `${sealed.slice(0, -2)}AA`)).toBeNull();
  expect(await decryptSession("secret", "")).toBeNull();
});

test.each([
  [true, "__Host-galley.session"],
  [false, "galley-3000.session"],
])("with https %s the cookie is called %s", (secureCookies, name) => {
  expect(cookieName({ secureCookies, port: 3000 }, "session")).toBe(name);
});

test.each([
  [true, "__Host-galley.session=x; Path=/; Max-Age=9; HttpOnly; SameSite=Strict; Secure"],
  [false, "galley-3000.session=x; Path=/; Max-Age=9; HttpOnly; SameSite=Strict"],
])("with https %s it is set so: %s", (secureCookies, line) => {
  const cookie = { name: "session", value: "x", maxAge: 9 };
  expect(writeCookie({ secureCookies, port: 3000 }, cookie)).toBe(line);
});

test("a cookie is read by its whole name", () => {
  const cookie = "my-galley-3000.session=1; galley-3000.session.0=2; galley-3000.session=3; a=4";
  const request = new Request("http://localhost", { headers: { cookie } });
  expect(readCookie(request, "galley-3000.session")).toBe("3");
  expect(readCookie(request, "session")).toBeNull();
});
