import { v7 } from "uuid";
import { expect, test } from "vitest";
import { addEvidence, changeEvidence, withdrawEvidence } from "./evidence.ts";
import { accepted, importStory, refusedAs, tag } from "./newsroom-fixture.ts";
import { newsroomForAllTests } from "./newsroom-hooks-fixture.ts";
import { approve, flag } from "./publishing-fixture.ts";

const room = newsroomForAllTests();

/** A source of a new claim. */
async function source(more: { readonly confidential?: boolean } = {}) {
  const claim = await tag(room.carl, await importStory(room.carl), "59 missiles");
  const facts = { primary: false, confidential: false, locator: null, excerpt: null, url: null };
  const input = { id: v7(), stance: "supports", title: "Report", ...facts, ...more } as const;
  return accepted(addEvidence(room.carl, claim.id, input));
}

/** What the record holds of a claim’s changed evidence. */
async function recordOf(claim: string): Promise<string> {
  const events = await room.db
    .selectFrom("events")
    .select(["before", "after"])
    .where("claim", "=", claim)
    .where("type", "=", "evidence.changed")
    .execute();
  return JSON.stringify(events);
}

test("a source is changed, what is not named stays, and the record tells both", async () => {
  const { id, claim } = await source();
  const change = { version: 1, title: "Annual report", primary: true };
  const changed = await accepted(changeEvidence(room.carl, id, change));
  expect(changed).toMatchObject({ title: "Annual report", primary: true, stance: "supports" });
  expect(changed).toMatchObject({ version: 2, claimNow: { version: 3 } });
  const record = await recordOf(claim);
  expect(record).toContain("Report");
  expect(record).toContain("Annual report");
});

test.each([
  ["was", true, { title: "A driver" }],
  ["becomes", false, { title: "A driver", confidential: true }],
  ["was, and is no more", true, { title: "A driver", confidential: false }],
])("the record only mentions a source that %s confidential", async (_, confidential, changes) => {
  const { id, claim } = await source({ confidential });
  await accepted(changeEvidence(room.carl, id, { version: 1, ...changes }));
  const record = await recordOf(claim);
  expect(record).toContain(id);
  expect(record).not.toContain("driver");
});

test("a changed source takes an approval back", async () => {
  const story = await importStory(room.carl);
  const claim = await flag(room.carl, story, "59 missiles");
  const facts = { primary: false, confidential: false, locator: null, excerpt: null, url: null };
  const input = { id: v7(), stance: "supports", title: "Report", ...facts } as const;
  const { id, claimNow } = await accepted(addEvidence(room.carl, claim.id, input));
  expect((await approve(room.rita, claimNow)).review).toBe("approved");
  const changed = await accepted(changeEvidence(room.carl, id, { version: 1, locator: "p. 3" }));
  expect(changed.claimNow.review).toBe("none");
});

test("refused are late changes, other desks, and what was withdrawn", async () => {
  const { id } = await source();
  const change = (who: typeof room.carl, version: number) =>
    changeEvidence(who, id, { version, title: "Other" });
  expect(await refusedAs(change(room.otto, 1))).toBe("not_found");
  expect(await refusedAs(change(room.rita, 2))).toBe("stale");
  await accepted(withdrawEvidence(room.carl, id));
  expect(await refusedAs(change(room.carl, 2))).toBe("not_found");
});
