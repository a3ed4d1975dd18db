import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { v7 } from "uuid";
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { appendEvents, findBrokenEvent } from "#db/events.ts";
import { newFolder } from "#db/folder-fixture.ts";
import { findDamage } from "#db/integrity-check.ts";
import { renderBundle } from "#lib/export/bundle.ts";
import { bundleArticle } from "./bundle.ts";
import { addEvidence, withdrawEvidence } from "./evidence.ts";
import {
  accepted,
  deskOf,
  importStory,
  type Newsroom,
  openNewsroom,
  refusedAs,
  tag,
} from "./newsroom-fixture.ts";
import { listWithdrawn, purgeWithdrawn } from "./purge.ts";

const SENTINEL = "The-minister’s-own-driver-said-so";
const HASHED = "zebra-crossing";

/** As long as makes SQLite spill a row over several pages. */
const LONG = `${SENTINEL} ${"and more of it, ".repeat(600)}`;

let file: string;
let room: Newsroom;
let article: string;
let claim: string;
beforeEach(async () => {
  file = join(newFolder(onTestFinished), "galley.db");
  room = await openNewsroom(file);
  const story = await importStory(room.carl);
  article = story.article.id;
  claim = (await tag(room.carl, story, "59 missiles")).id;
});
afterEach(() => room.close());

const words = {
  title: SENTINEL,
  url: `https://example.org/${HASHED}`,
  locator: `p. 7 of ${HASHED}`,
  excerpt: LONG,
} as const;

/** What an older Galley recorded of a source. */
const told = { stance: "contradicts", ...words, primary: true, confidential: true } as const;

/** Where and when something is recorded. */
const place = () => {
  const { now, user } = room.carl;
  return { at: now, actor: user.id, desk: deskOf(room.carl).id, article, claim };
};

async function add(confidential = true, title: string = words.title): Promise<string> {
  const rest = { stance: "contradicts", ...words, title, primary: true, confidential } as const;
  const input = { id: v7(), ...rest };
  return (await accepted(addEvidence(room.carl, claim, input))).id;
}

/** One that is large too, so that pages are split, moved and freed. */
async function addAnother(): Promise<void> {
  const excerpt = "Nothing to hide. ".repeat(200);
  const rest = { stance: "context", title: "Minutes", url: null, locator: null } as const;
  const { id } = await accepted(
    addEvidence(room.carl, claim, {
      id: v7(),
      ...rest,
      excerpt,
      primary: true,
      confidential: true,
    }),
  );
  await accepted(withdrawEvidence(room.carl, id));
}

/** As an older Galley and another one might have recorded it: with the words. */
async function recordInFull(id: string): Promise<void> {
  const nested = (type: string, after: object) => ({
    at: room.carl.now,
    actor: null,
    claim,
    type,
    before: null,
    after: JSON.stringify(after),
    previousHash: "0".repeat(64),
    hash: "1".repeat(64),
    desk: null,
    article,
  });
  const events = [
    nested("claim.changed", { note: "kept" }),
    nested("evidence.added", { id, ...words }),
  ];
  const { claim: _, ...arrival } = place();
  await appendEvents(room.db, [
    { ...place(), type: "evidence.added", after: { id, ...told } },
    { ...arrival, type: "bundle.record", after: { events } },
  ]);
}

function bytesOfFolder(): string {
  const folder = dirname(file);
  return readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), "latin1"))
    .join("\n");
}

const latin = (text: string) => Buffer.from(text).toString("latin1");

describe("a purge of withdrawn confidential evidence", () => {
  it("leaves none of its words in the data folder, while Galley runs and after", async () => {
    const id = await add();
    for (let more = 0; more < 40; more++) await addAnother();
    await recordInFull(id);
    await accepted(withdrawEvidence(room.carl, id));
    expect(bytesOfFolder()).toContain(latin(SENTINEL));
    await accepted(purgeWithdrawn(room.ada, id));
    const open = bytesOfFolder();
    await room.close();
    for (const bytes of [open, bytesOfFolder()]) {
      for (const word of [SENTINEL, HASHED, "and more of it"]) {
        expect(bytes).not.toContain(latin(word));
      }
    }
  });

  it("is recorded: who and when, never what; and the record still fits together", async () => {
    const id = await add();
    await recordInFull(id);
    const before = await room.db.selectFrom("events").select(["seq", "hash"]).execute();
    await accepted(withdrawEvidence(room.carl, id));
    await accepted(purgeWithdrawn(room.ada, id));
    const events = await room.db.selectFrom("events").selectAll().orderBy("seq").execute();
    expect(events.slice(0, before.length).map(({ seq, hash }) => ({ seq, hash }))).toEqual(before);
    expect(events.at(-1)).toMatchObject({
      type: "evidence.purged",
      actor: room.ada.user.id,
      before: JSON.stringify({ id }),
      after: null,
    });
    const record = events.find(({ type }) => type === "bundle.record");
    expect(record?.after).toContain("kept");
    expect(await findBrokenEvent(room.db)).toBeNull();
    expect(await findDamage(file, "all")).toEqual([]);
    const bundle = await accepted(bundleArticle(room.ada, article, "include"));
    expect(renderBundle(bundle)).not.toContain(HASHED);
  });

  it("forgets what was asked, so that no guess can be tried on its digest", async () => {
    const id = await add();
    const digest = () =>
      room.db.selectFrom("creations").select("digest").where("id", "=", id).executeTakeFirst();
    const before = await digest();
    await accepted(withdrawEvidence(room.carl, id));
    await accepted(purgeWithdrawn(room.ada, id));
    expect(await digest()).not.toEqual(before);
  });

  it("takes nothing from the record that does not hold its words, nor another source’s", async () => {
    const [id, open] = [await add(), await add(false)];
    await accepted(withdrawEvidence(room.carl, id));
    const read = () =>
      room.db
        .selectFrom("events")
        .select(["type", "before", "after"])
        .where("type", "in", ["evidence.added", "evidence.withdrawn"])
        .orderBy("seq")
        .execute();
    const before = await read();
    expect(before.some(({ after }) => after?.includes(open) && after.includes(HASHED))).toBe(true);
    await accepted(purgeWithdrawn(room.ada, id));
    expect(await read()).toEqual(before);
  });

  it("takes what the record says of it in other words than it has now", async () => {
    const id = await add();
    const earlier = { id, ...told, title: "The tall one, by the window" };
    await appendEvents(room.db, [{ ...place(), type: "evidence.added", after: earlier }]);
    await accepted(withdrawEvidence(room.carl, id));
    await accepted(purgeWithdrawn(room.ada, id));
    const events = await room.db.selectFrom("events").select(["before", "after"]).execute();
    expect(JSON.stringify(events)).not.toContain("by the window");
  });

  it("is seen by whoever has the evidence in hand", async () => {
    const id = await add();
    const version = async () =>
      (await room.db.selectFrom("evidence").select("version").executeTakeFirstOrThrow()).version;
    await accepted(withdrawEvidence(room.carl, id));
    const before = await version();
    await accepted(purgeWithdrawn(room.ada, id));
    expect(await version()).toBe(before + 1);
  });

  it("takes an admin of its desk", async () => {
    const id = await add();
    await accepted(withdrawEvidence(room.carl, id));
    for (const [context, answer] of [
      [room.carl, "forbidden"],
      [room.rita, "forbidden"],
      [room.otto, "not_found"],
    ] as const) {
      expect(await refusedAs(purgeWithdrawn(context, id))).toBe(answer);
      expect(await refusedAs(listWithdrawn(context, claim))).toBe(answer);
    }
    expect(await refusedAs(purgeWithdrawn(room.ada, v7()))).toBe("not_found");
    expect(await purgeWithdrawn(room.otto, id)).toEqual(await purgeWithdrawn(room.otto, v7()));
    expect(bytesOfFolder()).toContain(latin(SENTINEL));
  });

  it("is of what is confidential, withdrawn, and there", async () => {
    const [used, open] = [await add(), await add(false)];
    expect(await refusedAs(purgeWithdrawn(room.ada, used))).toBe("conflict");
    expect(await accepted(listWithdrawn(room.ada, claim))).toEqual({ evidence: [] });
    await accepted(withdrawEvidence(room.carl, open));
    expect(await refusedAs(purgeWithdrawn(room.ada, open))).toBe("conflict");
    await accepted(withdrawEvidence(room.carl, used));
    expect(await accepted(listWithdrawn(room.ada, claim))).toMatchObject({
      evidence: [{ id: used, title: SENTINEL }],
    });
    const another = await tag(room.carl, await importStory(room.carl), "59 missiles");
    expect(await accepted(listWithdrawn(room.ada, another.id))).toEqual({ evidence: [] });
    await accepted(purgeWithdrawn(room.ada, used));
    expect(await accepted(listWithdrawn(room.ada, claim))).toEqual({ evidence: [] });
    expect(await refusedAs(purgeWithdrawn(room.ada, used))).toBe("conflict");
  });

  it("is of whatever still says something, whatever its title", async () => {
    const id = await add(true, "[purged]");
    await accepted(withdrawEvidence(room.carl, id));
    expect(await accepted(listWithdrawn(room.ada, claim))).toMatchObject({ evidence: [{ id }] });
    await accepted(purgeWithdrawn(room.ada, id));
    await room.close();
    expect(bytesOfFolder()).not.toContain(latin(SENTINEL));
  });
});
