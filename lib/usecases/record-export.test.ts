import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ArticleView } from "#lib/domain/article.ts";
import { formatInfo } from "#lib/domain/formats.ts";
import { CORRECTIONS_INCLUDED, FORMATS } from "#lib/domain/vocabulary.ts";
import type { Context } from "./context.ts";
import { exportArticle } from "./export.ts";
import {
  accepted,
  importStory,
  type Newsroom,
  openNewsroom,
  refusedAs,
} from "./newsroom-fixture.ts";

let room: Newsroom;
let story: ArticleView;
beforeEach(async () => {
  room = await openNewsroom();
  story = await importStory(room.carl);
});
afterEach(() => room.close());

type Wanted = Parameters<typeof exportArticle>[2];

const give = (context: Context, wanted: Wanted) => exportArticle(context, story.article.id, wanted);

async function exportsRecorded() {
  const events = await room.db
    .selectFrom("events")
    .select(["actor", "article", "desk", "type", "after"])
    .where("type", "in", ["article.exported", "bundle.exported"])
    .orderBy("seq")
    .execute();
  return events.map(({ after, ...event }) => ({ ...event, ...JSON.parse(after ?? "{}") }));
}

// A ClaimReview takes an approved claim: without one it is refused.
const OPTIONS = FORMATS.filter((format) => format !== "claim-review").flatMap((format) =>
  CORRECTIONS_INCLUDED.filter(
    (included) => included === "accepted" || formatInfo(format).takesProposed,
  ).map((corrections) => ({ format, corrections })),
);

describe("an export", () => {
  it.each(OPTIONS)("is recorded: $format, what is $corrections", async (wanted) => {
    await accepted(give(room.carl, wanted));
    const { format, corrections } = wanted;
    const place = { article: story.article.id, desk: story.article.desk.id };
    const kind =
      format === "bundle"
        ? { type: "bundle.exported", confidential: "left out" }
        : { type: "article.exported", revision: 1 };
    const included = corrections === "proposed" ? { corrections } : {};
    expect(await exportsRecorded()).toEqual([
      { actor: room.carl.user.id, format, ...place, ...kind, ...included },
    ]);
  });

  it.each(OPTIONS)("changes no byte of the next: $format, $corrections", async (wanted) => {
    const [first, second] = [
      await accepted(give(room.carl, wanted)),
      await accepted(give(room.rita, wanted)),
    ];
    expect(second).toEqual(first);
  });

  it("that is refused is not recorded", async () => {
    expect(await refusedAs(give(room.otto, { format: "text" }))).toBe("not_found");
    expect(await refusedAs(give(room.carl, { format: "text", revision: 7 }))).toBe("not_found");
    expect(await refusedAs(give(room.carl, { format: "bundle", confidential: "include" }))).toBe(
      "forbidden",
    );
    expect(await refusedAs(give(room.carl, { format: "claim-review" }))).toBe("conflict");
    expect(await exportsRecorded()).toEqual([]);
  });

  it("is one within the hour for one person, format and revision", async () => {
    const at = (now: string): Context => ({ ...room.carl, now });
    await accepted(give(at("2026-01-02T09:00:00.000Z"), { format: "text" }));
    await accepted(give(at("2026-01-02T09:59:00.000Z"), { format: "text" }));
    expect(await exportsRecorded()).toHaveLength(1);
    await accepted(give(at("2026-01-02T09:59:00.000Z"), { format: "html" }));
    await accepted(give(room.rita, { format: "text" }));
    expect(await exportsRecorded()).toHaveLength(3);
    await accepted(give(at("2026-01-02T10:01:00.000Z"), { format: "text" }));
    expect(await exportsRecorded()).toHaveLength(4);
  });

  it("with confidential sources is recorded each time", async () => {
    const wanted = { format: "bundle", confidential: "include" } as const;
    await accepted(give(room.ada, wanted));
    await accepted(give(room.ada, wanted));
    expect(await exportsRecorded()).toMatchObject([
      { confidential: "included" },
      { confidential: "included" },
    ]);
  });
});
