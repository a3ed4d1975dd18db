import { v7 } from "uuid";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import type { ArticleView } from "#lib/domain/article.ts";
import { formatInfo } from "#lib/domain/formats.ts";
import { isRefusal } from "#lib/domain/refusal.ts";
import { CORRECTIONS_INCLUDED, FORMATS } from "#lib/domain/vocabulary.ts";
import { changeArticle, listArticlesOf, viewArticle, viewRevision } from "./articles.ts";
import { changeClaim } from "./claims.ts";
import type { Context } from "./context.ts";
import { addEvidence, listEvidence, withdrawEvidence } from "./evidence.ts";
import { exportArticle } from "./export.ts";
import {
  accepted,
  importStory,
  type Newsroom,
  openNewsroom,
  propose,
  refusedAs,
  tag,
} from "./newsroom-fixture.ts";
import { publishArticle } from "./publish.ts";
import { decideReview } from "./review.ts";
import { listQueue } from "./review-queue.ts";

/** Stands in every field of the confidential source, and nowhere else. */
const SENTINEL = "Deepthroat";

let room: Newsroom;
let story: ArticleView;
let claim: string;

beforeAll(async () => {
  room = await openNewsroom();
  story = await importStory(room.carl);
  const tagged = await tag(room.carl, story, "59 missiles");
  claim = tagged.id;
  const source = {
    id: v7(),
    stance: "contradicts",
    title: `${SENTINEL} of the ministry`,
    url: `https://example.org/${SENTINEL}`,
    locator: `${SENTINEL}, by telephone`,
    excerpt: `“It was 58”, said ${SENTINEL}.`,
    primary: true,
    confidential: true,
  } as const;
  await accepted(addEvidence(room.carl, claim, source));
  const withdrawn = { ...source, id: v7() };
  await accepted(addEvidence(room.carl, claim, withdrawn));
  await accepted(withdrawEvidence(room.carl, withdrawn.id));
  await propose(room.carl, tagged, "replace", "58 missiles");
  await attribute(room.carl);
  await decide(room.carl, await versionOfClaim(), "request");
});
afterAll(() => room.close());
afterEach(() => vi.restoreAllMocks());

async function decide(context: Context, version: number, decision: "request" | "approve") {
  return accepted(decideReview(context, claim, { version, decision, comment: null }));
}

async function versionOfClaim(): Promise<number> {
  const { claims } = await accepted(viewArticle(room.carl, story.article.id));
  return claims[0]?.version ?? 0;
}

/** What it takes to be a ClaimReview, approval aside. */
async function attribute(context: Context): Promise<void> {
  const { article } = await accepted(viewArticle(context, story.article.id));
  const sourceUrl = "https://news.example.org/presidents";
  await accepted(changeArticle(context, article.id, { version: article.version, sourceUrl }));
  const said = { kind: "paraphrase", speaker: "The ministry", verdict: "inaccurate" } as const;
  const version = await versionOfClaim();
  await accepted(changeClaim(context, claim, { version, ...said, check: "checked" }));
}

/** A file's text, unpacked where it is a package; or what a refusal says. */
async function exported(context: Context, wanted: Parameters<typeof exportArticle>[2]) {
  const file = await exportArticle(context, story.article.id, wanted);
  if (isRefusal(file)) return JSON.stringify(file);
  return `${file.fileName}\n${typeof file.body === "string" ? file.body : await unpack(file.body)}`;
}

/** That the approved claim is a ClaimReview indeed, without the source that it rests on. */
async function expectClaimReview(): Promise<void> {
  const file = await accepted(
    exportArticle(room.carl, story.article.id, { format: "claim-review" }),
  );
  expect(file.body).toContain('"claimReviewed": "59 missiles"');
  expect(file.body).not.toContain(SENTINEL);
}

async function unpack(bytes: Uint8Array): Promise<string> {
  const { unzipSync } = await import("fflate");
  return Object.values(unzipSync(bytes))
    .map((part) => new TextDecoder().decode(part))
    .join("\n");
}

describe("a confidential source", () => {
  it("is seen by whoever works on its claim, to whom it was told", async () => {
    const seen = await accepted(listEvidence(room.carl, claim));
    expect(JSON.stringify(seen)).toContain(SENTINEL);
  });

  it.each(
    FORMATS.flatMap((format) =>
      CORRECTIONS_INCLUDED.filter(
        (included) => included === "accepted" || formatInfo(format).takesProposed,
      ).map((corrections) => [format, corrections] as const),
    ),
  )("leaves in no file, whoever asks: %s, with what is %s", async (format, corrections) => {
    for (const context of [room.carl, room.rita, room.ada]) {
      const text = await exported(context, { format, corrections });
      expect(text).toContain("missiles");
      expect(text).not.toContain(SENTINEL);
    }
  });

  it("leaves in a bundle that an admin asks for knowingly, and that is recorded", async () => {
    const wanted = { format: "bundle", confidential: "include" } as const;
    expect(await exported(room.ada, wanted)).toContain(SENTINEL);
    const last = await room.db
      .selectFrom("events")
      .selectAll()
      .where("article", "=", story.article.id)
      .orderBy("seq", "desc")
      .executeTakeFirstOrThrow();
    expect(last).toMatchObject({ type: "bundle.exported", actor: room.ada.user.id });
    for (const context of [room.carl, room.rita]) {
      expect(await refusedAs(exportArticle(context, story.article.id, wanted))).toBe("forbidden");
    }
    expect(await refusedAs(exportArticle(room.otto, story.article.id, wanted))).toBe("not_found");
  });

  it.each(FORMATS.filter((format) => format !== "bundle"))(
    "cannot be asked for in any other file: %s",
    async (format) => {
      const wanted = { format, confidential: "include" } as const;
      const answer = await exportArticle(room.ada, story.article.id, wanted);
      expect(answer).toMatchObject({ refusal: "invalid", errors: [{ path: "confidential" }] });
    },
  );

  it("is not in the record of events", async () => {
    const events = await room.db.selectFrom("events").selectAll().execute();
    expect(events.length).toBeGreaterThan(4);
    expect(JSON.stringify(events)).not.toContain(SENTINEL);
  });

  it("is not in lists, and no search finds it", async () => {
    const found = await accepted(listArticlesOf(room.carl, { q: SENTINEL, limit: 50 }));
    expect(found.data).toEqual([]);
    const all = await accepted(listArticlesOf(room.carl, { limit: 50 }));
    expect(JSON.stringify(all)).not.toContain(SENTINEL);
  });

  it("is told to nobody outside the desk", async () => {
    const answers = [
      await viewArticle(room.otto, story.article.id),
      await viewRevision(room.otto, story.article.id, 1),
      await listEvidence(room.otto, claim),
      await listArticlesOf(room.otto, { limit: 50 }),
      await listQueue(room.otto, { limit: 50 }),
      ...(await Promise.all(FORMATS.map((format) => exported(room.otto, { format })))),
    ];
    expect(JSON.stringify(answers)).not.toContain(SENTINEL);
  });

  it("is not in what publishing tells, nor in a later or an earlier revision’s file", async () => {
    const { article } = await accepted(viewArticle(room.rita, story.article.id));
    await decide(room.rita, await versionOfClaim(), "approve");
    await expectClaimReview();
    const seen = { version: article.version, expectedRevision: 1 };
    const published = await accepted(publishArticle(room.rita, article.id, seen));
    expect(JSON.stringify(published)).not.toContain(SENTINEL);
    for (const revision of [1, 2]) {
      for (const format of FORMATS.filter((format) => format !== "bundle")) {
        expect(await exported(room.carl, { format, revision })).not.toContain(SENTINEL);
      }
    }
  });

  it("is not in the log when writing a file fails", async () => {
    const log = vi.spyOn(process.stdout, "write").mockReturnValue(true);
    const { writeInWorker } = await import("#lib/export/worker/pool.ts");
    const view = await accepted(viewArticle(room.carl, story.article.id));
    const { article, revision, claims, noticeStyle } = view;
    const reviewed = { article, revision, claims, noticeStyle };
    const options = { corrections: "accepted" } as const;
    const answer = await writeInWorker({ format: "text", reviewed, options });
    expect(answer).toMatchObject({ refusal: "failed" });
    expect(log.mock.calls.join()).toContain("An export failed.");
    expect(JSON.stringify([answer, log.mock.calls])).not.toContain(SENTINEL);
  });
});
