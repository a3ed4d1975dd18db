import { expect, test } from "vitest";
import { DAY, shiftInstant } from "#lib/usecases/periods.ts";
import { DEVICE_DAYS, deviceOf, rememberDevice } from "./device-cookie.ts";

const now = "2026-01-02T09:00:00.000Z";
const reading = { secret: "secret", cookie: null, email: "ada@example.org", now };
const cookie = rememberDevice(reading);
const laptop = deviceOf({ ...reading, cookie });
const [name, day = "", signature] = cookie.split(".");
const dayBefore = (Number.parseInt(day, 36) - 1).toString(36);

test("a device is known again at the account that was signed in to", () => {
  expect(laptop).toMatch(/^[\w-]{22}$/);
  expect(deviceOf({ ...reading, cookie, email: "ADA@example.org" })).toBe(laptop);
});

test.each([
  ["another account", { email: "bo@example.org" }],
  ["another server", { secret: "another" }],
  ["a cookie with another name", { cookie: cookie.replace(/^...../, "AAAAA") }],
  ["a cookie with another day", { cookie: cookie.replace(/\.\w+\./, ".zz.") }],
  ["a cookie of another day in its time", { cookie: `${name}.${dayBefore}.${signature}` }],
  ["more cookies before it than we write", { cookie: `${"x.y.z~".repeat(8)}${cookie}` }],
  ["a cookie with another signature", { cookie: cookie.replace(/.....$/, "AAAAA") }],
  ["a cookie without one", { cookie: cookie.split(".").slice(0, 2).join(".") }],
  ["something else", { cookie: "~..~.~x" }],
  ["no cookie", { cookie: null }],
  ["a cookie that is too old", { now: shiftInstant(now, DEVICE_DAYS * DAY) }],
  ["a cookie of tomorrow", { now: shiftInstant(now, -DAY) }],
])("and not with %s", (_, changes) => {
  expect(deviceOf({ ...reading, cookie, ...changes })).toBeNull();
});

test("it tells of nobody who signed in", () => {
  expect(cookie).not.toMatch(/ada|example/i);
  expect(rememberDevice(reading)).not.toBe(cookie);
});

test("on a shared device each account has its own name, the latest eight", () => {
  const emails = Array.from({ length: 9 }, (_, at) => `${at}@example.org`);
  const shared = emails.reduce<string | null>(
    (cookie, email) => rememberDevice({ ...reading, cookie, email }),
    cookie,
  );
  const known = [reading.email, ...emails].map((email) =>
    deviceOf({ ...reading, cookie: shared, email }),
  );
  expect(known.map((name) => name !== null)).toEqual([false, false, ...Array(8).fill(true)]);
  expect(new Set(known.slice(2)).size).toBe(8);
  expect(shared?.split("~")).toHaveLength(8);
});

test("an empty cookie is as good as none", () => {
  expect(rememberDevice({ ...reading, cookie: "" })).toMatch(/^[\w.-]+$/);
});

test("signing in again replaces the account's own name and no other", () => {
  const two = rememberDevice({ ...reading, cookie, email: "bo@example.org" });
  const again = rememberDevice({ ...reading, cookie: two });
  expect(again.split("~")).toHaveLength(2);
  expect(deviceOf({ ...reading, cookie: again })).not.toBe(laptop);
  const bo = { ...reading, email: "bo@example.org" };
  expect(deviceOf({ ...bo, cookie: again })).toBe(deviceOf({ ...bo, cookie: two }));
});
