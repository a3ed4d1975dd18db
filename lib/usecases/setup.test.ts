import { v7 } from "uuid";
import { afterEach, beforeEach, expect, test } from "vitest";
import { findBrokenEvent } from "#db/events.ts";
import { type OpenDatabase, openDatabase } from "#db/open.ts";
import { isRefusal } from "#lib/domain/refusal.ts";
import type { BaseContext } from "./context.ts";
import { accepted, refusedAs } from "./newsroom-fixture.ts";
import { ensureSetupLink, readSetupLink, setUp } from "./setup.ts";
import { slugOf } from "./slug.ts";

let database: OpenDatabase;
let guest: BaseContext;

beforeEach(async () => {
  database = await openDatabase(":memory:");
  guest = { db: database.db, now: "2026-01-02T09:00:00.000Z", newId: v7 };
});
afterEach(() => database.close());

const ADA = { name: " Ada ", email: "ada@example.org", deskName: "News desk", sampleDesk: false };

async function newToken(): Promise<string> {
  const token = await ensureSetupLink(guest);
  if (token === null) throw new Error("There was no link.");
  return token;
}

test("the first account is an admin of its own desk, and every step is on record", async () => {
  const token = await newToken();
  const made = await accepted(setUp(guest, { ...ADA, token }, "hash"));
  expect(made).toMatchObject({ person: { name: "Ada" }, desk: { slug: "news-desk" } });
  const members = await guest.db.selectFrom("memberships").select(["person", "role"]).execute();
  expect(members).toEqual([{ person: made.person.id, role: "admin" }]);
  const events = await guest.db.selectFrom("events").select("type").orderBy("seq").execute();
  expect(events.map(({ type }) => type)).toEqual([
    "setup_link.created",
    "person.created",
    "desk.created",
    "member.added",
  ]);
  expect(await findBrokenEvent(guest.db)).toBeNull();
});

test("the token itself is stored nowhere", async () => {
  const token = await newToken();
  const links = await guest.db.selectFrom("links").selectAll().execute();
  expect(JSON.stringify(links)).not.toContain(token);
  expect(token).toMatch(/^[\w-]{43}$/);
});

test("a new link replaces the one before", async () => {
  const first = await newToken();
  const second = await newToken();
  expect(await refusedAs(readSetupLink(guest, first))).toBe("not_found");
  expect(await readSetupLink(guest, second)).toBeNull();
});

test("a link works for a week", async () => {
  const token = await newToken();
  const later = { ...guest, now: "2026-01-09T09:00:00.000Z" };
  expect(await refusedAs(setUp(later, { ...ADA, token }, "hash"))).toBe("not_found");
});

test("an invitation's token is no link for the first account", async () => {
  expect(await refusedAs(setUp(guest, { ...ADA, token: "guessed" }, "hash"))).toBe("not_found");
});

test("of two set-ups at the same instant one wins", async () => {
  const token = await newToken();
  const answers = await Promise.all([
    setUp(guest, { ...ADA, token }, "hash"),
    setUp(guest, { ...ADA, email: "eve@example.org", token }, "hash"),
  ]);
  expect(answers.filter((answer) => isRefusal(answer))).toMatchObject([{ refusal: "conflict" }]);
  expect(await guest.db.selectFrom("people").select("id").execute()).toHaveLength(1);
});

test("once somebody has an account there is no link any more", async () => {
  await accepted(setUp(guest, { ...ADA, token: await newToken() }, "hash"));
  expect(await ensureSetupLink(guest)).toBeNull();
});

test.each([
  ["News desk", "news-desk"],
  ["  Téléjournal & Co. ", "telejournal-co"],
  ["日本", "desk"],
  [`${"a".repeat(59)} b`, "a".repeat(59)],
  ["019AA0B2-6C1F-7B7E-9F3E-0242AC120002", "desk-019aa0b2-6c1f-7b7e-9f3e-0242ac120002"],
  ["{019aa0b2 6c1f 7b7e 9f3e 0242ac120002}", "desk-019aa0b2-6c1f-7b7e-9f3e-0242ac120002"],
  ["019aa0b26c1f7b7e9f3e0242ac120002", "desk-019aa0b26c1f7b7e9f3e0242ac120002"],
])("the short name of %j is %s", (name, slug) => {
  expect(slugOf(name)).toBe(slug);
});
