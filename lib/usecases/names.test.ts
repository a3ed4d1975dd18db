import { describe, expect, it } from "vitest";
import { readMembers } from "#db/desks.ts";
import { NEWS } from "#lib/domain/desk-fixture.ts";
import { PersonName } from "#lib/domain/requests.ts";
import { acceptInvitation, joinDesk } from "./accept-invitation.ts";
import { disablePerson } from "./accounts.ts";
import { invite } from "./invitations.ts";
import { accepted, deskOf } from "./newsroom-fixture.ts";
import { newsroomForEachTest } from "./newsroom-hooks-fixture.ts";
import { addPerson, changeMe } from "./people.ts";
import { admitSignOn } from "./single-sign-on.ts";

const room = newsroomForEachTest();

/** Names that read like Rita's, who reviews on the desk "news", or are her address. */
const LIKE_RITA = [
  "Rita",
  "rita",
  "R\u200bita",
  "Rıta",
  "Ritа",
  "Rita.",
  "R i t a",
  "rita@example.org",
];

async function invitedAs(email: string): Promise<string> {
  return (await accepted(invite(room.ada, NEWS, { email, role: "checker" }))).token;
}

const AT_NAME = {
  refusal: "invalid",
  errors: [{ path: "name", message: expect.stringContaining("Add what tells you apart") }],
};

describe("nobody takes a name that reads like a colleague’s", () => {
  it.each(LIKE_RITA)("by accepting an invitation: %s", async (name) => {
    const token = await invitedAs("eve@example.org");
    const answer = await acceptInvitation(room.ada, { token, name, passwordHash: "hash" });
    expect(answer).toMatchObject(AT_NAME);
    // The link is not used up by it.
    await accepted(acceptInvitation(room.ada, { token, name: "Eve", passwordHash: "hash" }));
  });

  it.each(LIKE_RITA)("by changing their own: %s", async (name) => {
    expect(await changeMe(room.carl, { name })).toMatchObject(AT_NAME);
  });

  it.each(LIKE_RITA)("from the shell: %s", async (name) => {
    const eve = { email: "eve@example.org", name, desk: NEWS, role: "checker" } as const;
    expect(await addPerson(room.ada, { ...eve, passwordHash: "hash" })).toMatchObject(AT_NAME);
  });

  it.each(LIKE_RITA)("by single sign-on, which calls them by their address: %s", async (name) => {
    await invitedAs("eve@example.org");
    const person = await accepted(admitSignOn(room.ada, { ...EVE, name }));
    expect(person.name).toBe("eve");
  });

  it("by coming to another desk", async () => {
    await accepted(changeMe(room.otto, { name: "RITA" }));
    const token = await invitedAs("otto@example.org");
    const refused = { refusal: "conflict", message: expect.stringContaining("account page") };
    expect(await joinDesk(room.otto, token)).toMatchObject(refused);
    const otto = { email: "otto@example.org", name: "-", desk: NEWS, role: "checker" } as const;
    expect(await addPerson(room.ada, { ...otto, passwordHash: "hash" })).toMatchObject(refused);
    await accepted(changeMe(room.otto, { name: "Otto" }));
    await accepted(joinDesk(room.otto, token));
  });

  it("who is on one of several desks", async () => {
    await accepted(joinDesk(room.otto, await invitedAs("otto@example.org")));
    const sport = { desk: deskOf(room.otto).id };
    const ofRob = room.db.updateTable("memberships").where("person", "=", room.rob.user.id);
    await ofRob.set(sport).execute();
    for (const name of ["rita", "rob"]) {
      expect(await changeMe(room.otto, { name })).toMatchObject(AT_NAME);
    }
  });

  it("who is switched off: the record goes on naming them", async () => {
    await disablePerson(room.ada, "rita@example.org");
    expect(await changeMe(room.carl, { name: "Rita" })).toMatchObject(AT_NAME);
  });
});

describe("a name is free", () => {
  it.each(["Carl", "CARL", "Carl Menzel", "carl@example.org"])("to its owner: %s", async (name) => {
    expect(await accepted(changeMe(room.carl, { name }))).toMatchObject({ name });
  });

  it("on a desk without its owner", async () => {
    expect(await accepted(changeMe(room.otto, { name: "Rita" }))).toMatchObject({ name: "Rita" });
  });
});

const EVE = {
  issuer: "https://id.example.org",
  subject: "eve-1",
  email: "eve@example.org",
  isEmailVerified: true,
} as const;

describe("a name from single sign-on", () => {
  it.each([
    ["a sound one", "Eve Moneypenny", "Eve Moneypenny"],
    ["one with spaces around", "  Eve  ", "Eve"],
    ["none", null, "eve"],
    ["a blank one", " \u200b ", "eve"],
    ["one that is too long", "E".repeat(201), "eve"],
    ["one with an override", "\u202eevE", "eve"],
    ["one with a zero-width space", "E\u200bve", "eve"],
    ["one with a line break", "Eve\nAdmin", "eve"],
    ["one with half of a character", "Eve\ud800", "eve"],
    ["one with NUL", "Eve\0", "eve"],
  ])("is checked as any other: %s", async (_, name, expected) => {
    await invitedAs("eve@example.org");
    expect(await accepted(admitSignOn(room.ada, { ...EVE, name }))).toMatchObject({
      name: expected,
    });
  });

  it("is the whole address where what stands before the @ is taken too", async () => {
    const { token } = await accepted(
      invite(room.ada, NEWS, { email: "rita@elsewhere.example", role: "checker" }),
    );
    expect(token).not.toBe("");
    const rita = { ...EVE, email: "rita@elsewhere.example", name: "Rita" };
    const person = await accepted(admitSignOn(room.ada, rita));
    expect(person.name).toBe("rita@elsewhere.example");
    const members = await readMembers(room.db, deskOf(room.ada).id);
    expect(members.map(({ name }) => name)).toContain("rita@elsewhere.example");
  });
});

describe("PersonName", () => {
  it.each([
    "Ada",
    "José Ångström",
    "Nguyễn Thị Minh",
    "אברהם",
    "علی‌رضا",
    "राम",
    "李",
    "O’Neill",
    "Ada 👩‍💻",
  ])("takes %s", (name) => {
    expect(PersonName.safeParse(name).success).toBe(true);
  });

  it.each([
    ["nothing", ""],
    ["spaces", " \u2003"],
    ["a Hangul filler", "\u3164"],
    ["joiners", "\u200d\u200c"],
    ["a zero-width space", "A\u200bda"],
    ["a tag", "Ada\u{e0041}"],
    ["an override", "\u202eadA"],
    ["a line break", "Ada\nAdmin"],
    ["an escape", "\u001b[31mAda"],
    ["half of a character", "Ada\ud83d"],
    ["a heap of accents", `A${"\u0301".repeat(9)}da`],
    ["too much", "A".repeat(201)],
  ])("refuses %s", (_, name) => {
    expect(PersonName.safeParse(name).success).toBe(false);
  });
});
