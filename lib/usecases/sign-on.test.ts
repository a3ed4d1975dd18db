import { afterEach, beforeEach, expect, test } from "vitest";
import { readMemberships } from "#db/desks.ts";
import { invite } from "./invitations.ts";
import { accepted, type Newsroom, openNewsroom, refusedAs } from "./newsroom.ts";
import { admitSignOn, type Vouched } from "./sign-on.ts";

let room: Newsroom;
beforeEach(async () => {
  room = await openNewsroom();
});
afterEach(() => room.close());

const CARL: Vouched = {
  issuer: "https://id.example.org",
  subject: "carl-1",
  email: "Carl@Example.org",
  isEmailVerified: true,
  name: "Carl of the sign-on service",
};

test("somebody with an account is recognised by their verified address, then by issuer and subject", async () => {
  const expected = { id: room.carl.user.id, name: "Carl" };
  expect(await accepted(admitSignOn(room.carl, CARL))).toEqual(expected);
  const moved = { ...CARL, email: "carl@elsewhere.example", isEmailVerified: false };
  expect(await accepted(admitSignOn(room.carl, moved))).toEqual(expected);
});

test("an invited address gets an account on every desk that invited it", async () => {
  await accepted(invite(room.ada, "news", { email: "bo@example.org", role: "checker" }));
  await accepted(invite(room.otto, "sport", { email: "bo@example.org", role: "reviewer" }));
  const bo = { ...CARL, subject: "bo-1", email: "bo@example.org", name: null };
  const person = await accepted(admitSignOn(room.carl, bo));
  expect(person.name).toBe("bo@example.org");
  expect(await readMemberships(room.db, person.id)).toHaveLength(2);
});

test.each([
  ["an address that is not verified", { isEmailVerified: false }, "invalid"],
  ["no address", { email: null }, "invalid"],
  ["an address that nobody invited", { email: "eve@example.org" }, "not_found"],
])("%s is refused", async (_, difference, code) => {
  expect(await refusedAs(admitSignOn(room.carl, { ...CARL, ...difference }))).toBe(code);
});

test("the same subject of another issuer is somebody else", async () => {
  await accepted(admitSignOn(room.carl, CARL));
  const other = { ...CARL, issuer: "https://evil.example", email: "eve@example.org" };
  expect(await refusedAs(admitSignOn(room.carl, other))).toBe("not_found");
});

test("a disabled person is refused, known or not", async () => {
  const disable = room.db.updateTable("people").set({ disabledAt: room.carl.now });
  await disable.where("id", "=", room.carl.user.id).execute();
  expect(await refusedAs(admitSignOn(room.shell, CARL))).toBe("forbidden");
});
