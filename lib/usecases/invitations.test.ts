import { describe, expect, test } from "vitest";
import { readMembers, readMemberships } from "#db/desks.ts";
import { findBrokenEvent } from "#db/events.ts";
import { NEWS, SPORT } from "#lib/domain/desk-fixture.ts";
import { isRefusal } from "#lib/domain/refusal.ts";
import { acceptInvitation, joinDesk } from "./accept-invitation.ts";
import { disablePerson } from "./accounts.ts";
import type { Context } from "./context.ts";
import { invite, inviteFromShell, readInvitation, revokeInvitation } from "./invitations.ts";
import { changeMember, listPeople, removeMember } from "./members.ts";
import { accepted, deskOf, refusedAs } from "./newsroom-fixture.ts";
import { newsroomForEachTest } from "./newsroom-hooks-fixture.ts";
import { admitSignOn } from "./single-sign-on.ts";
import { transact } from "./transact.ts";

const room = newsroomForEachTest();

const BO = { email: "bo@example.org", role: "reviewer" } as const;
const bo = (token: string) => ({ token, name: "Bo", passwordHash: "hash" });
const later = (context: Context) => ({ ...context, now: "2026-01-09T09:00:00.000Z" });

test("somebody new accepts and is on the desk with the role", async () => {
  const { token } = await accepted(invite(room.ada, NEWS, BO));
  expect(await readInvitation(room.ada, token)).toMatchObject({
    desk: { slug: "news" },
    role: "reviewer",
    email: BO.email,
    hasAccount: false,
  });
  const { person } = await accepted(acceptInvitation(room.ada, bo(token)));
  const memberships = await readMemberships(room.db, person.id);
  expect(memberships).toMatchObject([{ desk: { slug: "news" }, role: "reviewer" }]);
  expect(await findBrokenEvent(room.db)).toBeNull();
});

test("a link is used once, also when two use it at once", async () => {
  const { token } = await accepted(invite(room.ada, NEWS, BO));
  const both = [acceptInvitation(room.ada, bo(token)), acceptInvitation(room.ada, bo(token))];
  const answers = await Promise.all(both);
  expect(answers.filter((answer) => isRefusal(answer))).toMatchObject([{ refusal: "not_found" }]);
});

test("somebody with an account signs in to accept, under the invited address", async () => {
  const { token } = await accepted(
    invite(room.ada, NEWS, { email: "otto@example.org", role: "checker" }),
  );
  expect(await readInvitation(room.ada, token)).toMatchObject({ hasAccount: true });
  expect(await refusedAs(acceptInvitation(room.ada, bo(token)))).toBe("exists");
  expect(await refusedAs(joinDesk(room.carl, token))).toBe("forbidden");
  await accepted(joinDesk(room.otto, token));
  expect(await readMemberships(room.db, room.otto.user.id)).toHaveLength(2);
});

test("an invitation lasts a week", async () => {
  const { token } = await accepted(invite(room.ada, NEWS, BO));
  expect(await refusedAs(readInvitation(later(room.ada), token))).toBe("not_found");
  expect(await refusedAs(acceptInvitation(later(room.ada), bo(token)))).toBe("not_found");
});

test("a second invitation to the same desk replaces the first", async () => {
  const first = await accepted(invite(room.ada, NEWS, BO));
  const second = await accepted(invite(room.ada, NEWS, { ...BO, role: "checker" }));
  expect(await refusedAs(readInvitation(room.ada, first.token))).toBe("not_found");
  const { invitations } = await accepted(listPeople(room.ada, NEWS));
  expect(invitations.map(({ id }) => id)).toEqual([second.id]);
});

test("a withdrawn invitation cannot be accepted", async () => {
  const { token, id } = await accepted(invite(room.ada, NEWS, BO));
  expect(await revokeInvitation(room.ada, NEWS, id)).toBeNull();
  expect(await refusedAs(acceptInvitation(room.ada, bo(token)))).toBe("not_found");
});

describe("an invitation of an admin who", () => {
  const losses = [
    [
      "has been taken off the desk",
      () => removeMember(room.rita, { desk: NEWS, person: room.ada.user.id }),
    ],
    [
      "is a reviewer now",
      () => changeMember(room.rita, { desk: NEWS, person: room.ada.user.id }, "reviewer"),
    ],
    ["has been disabled", () => disablePerson(room.shell, "ada@example.org")],
  ] as const;
  const SIGNED_ON = { issuer: "https://id.example.org", isEmailVerified: true, name: null };

  test.each(losses)("%s makes nobody a member, whichever way", async (_, lose) => {
    await accepted(changeMember(room.ada, { desk: NEWS, person: room.rita.user.id }, "admin"));
    const { token } = await accepted(invite(room.ada, NEWS, { ...BO, role: "admin" }));
    const asked = { email: "otto@example.org", role: "admin" } as const;
    const toOtto = await accepted(invite(room.ada, NEWS, asked));
    expect(await lose()).not.toMatchObject({ refusal: expect.any(String) });
    const refused = { refusal: "not_found", message: expect.stringContaining("Ask the desk") };
    expect(await readInvitation(room.shell, token)).toMatchObject(refused);
    expect(await acceptInvitation(room.shell, bo(token))).toMatchObject(refused);
    expect(await joinDesk(room.otto, toOtto.token)).toMatchObject(refused);
    const vouched = { ...SIGNED_ON, subject: "bo", email: BO.email };
    expect(await refusedAs(admitSignOn(room.shell, vouched))).toBe("not_found");
    const { invitations } = await accepted(listPeople(await again(room.rita), NEWS));
    expect(invitations.map(({ isBacked }) => isBacked)).toEqual([false, false]);
    // Another admin's stands, and so does one from the shell.
    const anew = await accepted(invite(room.rita, NEWS, BO));
    await accepted(acceptInvitation(room.shell, bo(anew.token)));
    const fromShell = await accepted(inviteFromShell(room.shell, NEWS, asked));
    await accepted(joinDesk(room.otto, fromShell.token));
  });

  test("is an admin of another desk by now makes nobody a member of the first", async () => {
    const { token } = await accepted(invite(room.ada, NEWS, BO));
    await accepted(changeMember(room.ada, { desk: NEWS, person: room.rita.user.id }, "admin"));
    await accepted(
      inviteFromShell(room.shell, SPORT, { email: "ada@example.org", role: "admin" }).then(
        (made) => (isRefusal(made) ? made : joinDesk(room.ada, made.token)),
      ),
    );
    await removeMember(room.rita, { desk: NEWS, person: room.ada.user.id });
    expect(await refusedAs(acceptInvitation(room.shell, bo(token)))).toBe("not_found");
  });
});

/** Somebody with the rights that they have by now. */
async function again(context: Context): Promise<Context> {
  return accepted(transact(context, async ({ user }) => ({ ...context, user })));
}

test("another desk's admin neither sees nor withdraws an invitation", async () => {
  const { id } = await accepted(invite(room.ada, NEWS, BO));
  expect(await refusedAs(revokeInvitation(room.otto, SPORT, id))).toBe("not_found");
  expect(await refusedAs(revokeInvitation(room.otto, NEWS, id))).toBe("not_found");
  expect(await refusedAs(listPeople(room.otto, NEWS))).toBe("not_found");
});

test("who is on the desk already is not invited", async () => {
  const answer = await invite(room.ada, NEWS, { email: "carl@example.org", role: "admin" });
  expect(answer).toMatchObject({ refusal: "invalid", errors: [{ path: "email" }] });
});

test("the only admin can be neither demoted nor removed; one of two can", async () => {
  const ada = { desk: NEWS, person: room.ada.user.id };
  expect(await refusedAs(changeMember(room.ada, ada, "checker"))).toBe("conflict");
  expect(await refusedAs(removeMember(room.ada, ada))).toBe("conflict");
  await accepted(changeMember(room.ada, { desk: NEWS, person: room.rita.user.id }, "admin"));
  expect(await removeMember(room.ada, ada)).toBeNull();
});

test("a disabled admin does not count as one", async () => {
  await accepted(changeMember(room.ada, { desk: NEWS, person: room.rita.user.id }, "admin"));
  await room.db
    .updateTable("people")
    .set({ disabledAt: room.ada.now })
    .where("id", "=", room.rita.user.id)
    .execute();
  const ada = { desk: NEWS, person: room.ada.user.id };
  expect(await refusedAs(removeMember(room.ada, ada))).toBe("conflict");
});

test("two admins who remove each other at once leave one", async () => {
  const rita = room.rita.user.id;
  await accepted(changeMember(room.ada, { desk: NEWS, person: rita }, "admin"));
  const asAdmin = { ...room.rita.user, memberships: room.ada.user.memberships };
  await Promise.all([
    removeMember(room.ada, { desk: NEWS, person: rita }),
    removeMember({ ...room.rita, user: asAdmin }, { desk: NEWS, person: room.ada.user.id }),
  ]);
  const members = await readMembers(room.db, deskOf(room.ada).id);
  expect(members.filter(({ role }) => role === "admin")).toHaveLength(1);
});

test("everyone on a desk sees who is on it, and only admins who is invited", async () => {
  await accepted(invite(room.ada, NEWS, BO));
  const seen = await accepted(listPeople(room.carl, NEWS));
  expect(seen.people.map(({ name }) => name)).toContain("Rita");
  expect(seen.invitations).toEqual([]);
});

test("managing people takes an admin", async () => {
  const rob = { desk: NEWS, person: room.rob.user.id };
  const acts = [
    invite(room.rita, NEWS, BO),
    changeMember(room.rita, rob, "checker"),
    removeMember(room.rita, rob),
    revokeInvitation(room.rita, NEWS, "any"),
  ];
  const codes = await Promise.all(acts.map((act) => refusedAs(act)));
  expect(new Set(codes)).toEqual(new Set(["forbidden"]));
});
