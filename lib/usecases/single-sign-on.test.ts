import { expect, test } from "vitest";
import { readMemberships } from "#db/desks.ts";
import { readOpenSessions } from "#db/sessions.ts";
import { NEWS, SPORT } from "#lib/domain/desk-fixture.ts";
import { isRefusal } from "#lib/domain/refusal.ts";
import { untiePerson } from "./accounts.ts";
import { invite } from "./invitations.ts";
import { accepted, refusedAs } from "./newsroom-fixture.ts";
import { newsroomForEachTest } from "./newsroom-hooks-fixture.ts";
import { signIn } from "./sessions.ts";
import { admitSignOn, type SignOnProfile } from "./single-sign-on.ts";

const room = newsroomForEachTest();

const CARL: SignOnProfile = {
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
  await accepted(invite(room.ada, NEWS, { email: "bo@example.org", role: "checker" }));
  await accepted(invite(room.otto, SPORT, { email: "bo@example.org", role: "reviewer" }));
  const bo = { ...CARL, subject: "bo-1", email: "bo@example.org", name: null };
  const person = await accepted(admitSignOn(room.carl, bo));
  expect(person.name).toBe("bo");
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

test("whoever has signed on once is no other subject, whatever that one's address says", async () => {
  await accepted(admitSignOn(room.carl, CARL));
  for (const claims of [{}, { email: "CARL@example.org" }, { name: "Carl again" }]) {
    const other = { ...CARL, ...claims, subject: "carl-2" };
    expect(await refusedAs(admitSignOn(room.carl, other))).toBe("conflict");
  }
  const { length } = await room.db.selectFrom("identities").selectAll().execute();
  expect(length).toBe(1);
});

test("of many subjects at once one gets in, and the same one twice is one identity", async () => {
  const subjects = ["one", "two", "three", "one", "two"];
  const answers = await Promise.all(
    subjects.map((subject) => admitSignOn(room.carl, { ...CARL, subject })),
  );
  expect(answers.map((answer) => !isRefusal(answer))).toEqual([true, false, false, true, false]);
  const identities = await room.db.selectFrom("identities").select("subject").execute();
  expect(identities).toEqual([{ subject: "one" }]);
});

test("where the newsroom changes its service, everybody is tied anew, once", async () => {
  await accepted(admitSignOn(room.carl, CARL));
  const next = { ...CARL, issuer: "https://next.example.org" };
  expect(await accepted(admitSignOn(room.carl, next))).toMatchObject({ name: "Carl" });
  expect(await refusedAs(admitSignOn(room.carl, { ...next, subject: "carl-2" }))).toBe("conflict");
});

test("an account that was untied is tied to whoever comes next, and its sessions end", async () => {
  await accepted(admitSignOn(room.carl, CARL));
  const proof = { issuer: CARL.issuer, subject: CARL.subject };
  await accepted(signIn(room.carl, { person: room.carl.user.id, userAgent: null, proof }));
  expect(await untiePerson(room.ada, "carl@example.org")).toBeNull();
  expect(await readOpenSessions(room.db, room.carl.user.id)).toEqual([]);
  const untied = room.db.selectFrom("events").select("after").where("type", "=", "identity.untied");
  expect((await untied.execute()).map(({ after }) => JSON.parse(after ?? ""))).toEqual([
    { person: room.carl.user.id, issuer: CARL.issuer, subject: "carl-1" },
  ]);
  await accepted(admitSignOn(room.carl, { ...CARL, subject: "carl-2" }));
  expect(await refusedAs(admitSignOn(room.carl, CARL))).toBe("conflict");
});

test("a sign-on that was under way when its account was untied comes to nothing", async () => {
  await accepted(admitSignOn(room.carl, CARL));
  const proof = { issuer: CARL.issuer, subject: CARL.subject };
  const start = { person: room.carl.user.id, userAgent: null, proof };
  expect(await refusedAs(signIn(room.rita, { ...start, person: room.rita.user.id }))).toBe(
    "not_signed_in",
  );
  expect(await untiePerson(room.ada, "carl@example.org")).toBeNull();
  expect(await refusedAs(signIn(room.carl, start))).toBe("not_signed_in");
  expect(await readOpenSessions(room.db, room.carl.user.id)).toEqual([]);
});

test("untying needs an account that is tied", async () => {
  const answer = await untiePerson(room.ada, "carl@example.org");
  expect(answer?.refusal).toBe("not_found");
  expect((await untiePerson(room.ada, "eve@example.org"))?.refusal).toBe("not_found");
});
