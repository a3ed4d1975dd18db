import { v7 } from "uuid";
import { expect, test } from "vitest";
import { readMemberships } from "#db/desks.ts";
import { deskNamed, NEWS, SPORT } from "#lib/domain/desk-fixture.ts";
import { DeskId, DeskSlug } from "#lib/domain/desk-ref.ts";
import { changeDesk, createDesk, readDesk } from "./desks.ts";
import { accepted, refusedAs } from "./newsroom-fixture.ts";
import { newsroomForEachTest } from "./newsroom-hooks-fixture.ts";
import { addPerson, changeMe, me } from "./people.ts";

const room = newsroomForEachTest();

const CULTURE = deskNamed("culture", "Culture");

test("an admin makes another desk and runs it; the same request again makes no second", async () => {
  const input = { ...CULTURE, id: DeskId.parse(v7()) };
  const made = await accepted(createDesk(room.ada, input));
  expect(made).toMatchObject({ slug: "culture", role: "admin", version: 1 });
  expect(await createDesk(room.ada, input)).toEqual(made);
  expect(await refusedAs(createDesk(room.ada, { ...input, name: "Arts" }))).toBe("exists");
  expect(await readMemberships(room.db, room.ada.user.id)).toHaveLength(2);
});

test("a short name that is taken is refused at its field", async () => {
  const answer = await createDesk(room.ada, { ...CULTURE, id: DeskId.parse(v7()), slug: SPORT });
  expect(answer).toMatchObject({ refusal: "invalid", errors: [{ path: "slug" }] });
});

test("making a desk takes an admin", async () => {
  const input = { ...CULTURE, id: DeskId.parse(v7()) };
  expect(await refusedAs(createDesk(room.rita, input))).toBe("forbidden");
});

test("the policy is changed on the version that one saw", async () => {
  const changed = await accepted(changeDesk(room.ada, NEWS, { version: 1, maySelfReview: true }));
  expect(changed).toMatchObject({ name: "News", maySelfReview: true, version: 2 });
  expect(await readDesk(room.carl, NEWS)).toMatchObject({ maySelfReview: true, role: "checker" });
  expect(await changeDesk(room.ada, NEWS, { version: 1, name: "Late" })).toMatchObject({
    refusal: "stale",
    current: { version: 2, name: "News" },
  });
});

test("a desk fetches no pages until an admin allows it, and the record says when", async () => {
  expect(await readDesk(room.carl, NEWS)).toMatchObject({ mayFetch: false });
  await accepted(changeDesk(room.ada, NEWS, { version: 1, mayFetch: true }));
  expect(await readDesk(room.carl, NEWS)).toMatchObject({
    mayFetch: true,
    maySelfReview: false,
  });
  expect(await readDesk(room.otto, SPORT)).toMatchObject({ mayFetch: false });
  const event = await room.db
    .selectFrom("events")
    .select(["actor", "before", "after"])
    .where("type", "=", "desk.changed")
    .executeTakeFirstOrThrow();
  expect(event.actor).toBe(room.ada.user.id);
  expect(JSON.parse(event.before ?? "")).toMatchObject({ mayFetch: false });
  expect(JSON.parse(event.after ?? "")).toMatchObject({ name: "News", mayFetch: true });
});

test.each([
  ["rita", "forbidden"],
  ["otto", "not_found"],
] as const)("%s is told %s on changing the news desk", async (who, code) => {
  expect(await refusedAs(changeDesk(room[who], NEWS, { version: 1, name: "Mine" }))).toBe(code);
});

test("one sees oneself with one's desks, under the name one gave", async () => {
  expect(me(room.carl)).toMatchObject({
    email: "carl@example.org",
    memberships: [{ role: "checker" }],
  });
  expect(await accepted(changeMe(room.carl, { name: " Carlo " }))).toMatchObject({ name: "Carlo" });
});

test("the shell adds somebody new, and somebody known to one more desk", async () => {
  const added = { name: "Bo", desk: NEWS, role: "checker", passwordHash: "hash" } as const;
  const bo = await accepted(addPerson(room.ada, { ...added, email: "bo@example.org" }));
  expect(await readMemberships(room.db, bo.id)).toHaveLength(1);
  const otto = await accepted(addPerson(room.ada, { ...added, email: "otto@example.org" }));
  expect(otto).toEqual({ id: room.otto.user.id, name: "Otto" });
  expect(await refusedAs(addPerson(room.ada, { ...added, email: "otto@example.org" }))).toBe(
    "exists",
  );
  const nowhere = { ...added, email: "x@example.org", desk: DeskSlug.parse("weather") };
  expect(await addPerson(room.ada, nowhere)).toMatchObject({
    refusal: "not_found",
    message: expect.stringContaining("There are: news, sport."),
  });
});

test("whether a desk is sensitive is an admin's to say, and is on record", async () => {
  const { version } = await accepted(readDesk(room.ada, NEWS));
  const change = { version, isSensitive: true };
  expect(await refusedAs(changeDesk(room.rita, NEWS, change))).toBe("forbidden");
  expect(await accepted(changeDesk(room.ada, NEWS, change))).toMatchObject({ isSensitive: true });
  expect(await readDesk(room.carl, NEWS)).toMatchObject({ isSensitive: true });
  const events = room.db.selectFrom("events").select("after").where("type", "=", "desk.changed");
  const last = (await events.execute()).at(-1);
  expect(JSON.parse(last?.after ?? "")).toMatchObject({ isSensitive: true });
});
