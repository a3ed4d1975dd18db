import fc from "fast-check";
import { sql } from "kysely";
import { v7 } from "uuid";
import { describe, expect, it } from "vitest";
import type { Claim } from "#lib/domain/claim.ts";
import type { ChangeClaim } from "#lib/domain/claim-requests.ts";
import { isRefusal } from "#lib/domain/refusal.ts";
import { KINDS, NOTICES, STANCES, VERDICTS } from "#lib/domain/vocabulary.ts";
import { viewArticle } from "./articles.ts";
import { changeClaim, readLivingClaim } from "./claims.ts";
import { addComment } from "./comments.ts";
import { changeCorrection, proposeCorrection, withdrawCorrection } from "./corrections.ts";
import { addEvidence, withdrawEvidence } from "./evidence.ts";
import { accepted, importStory, type Newsroom, propose, tag } from "./newsroom-fixture.ts";
import { newsroomForAllTests } from "./newsroom-hooks-fixture.ts";
import { publishArticle } from "./publish.ts";
import { decideReview } from "./review.ts";

const room = newsroomForAllTests();

const SOURCE = {
  stance: "contradicts",
  title: "Pentagon briefing",
  url: null,
  locator: null,
  excerpt: null,
  primary: true,
  confidential: false,
} as const;

/** A claim that somebody has judged, with evidence and a correction, and that another flagged. */
async function flagged(): Promise<Claim> {
  const claim = await tag(room.carl, await importStory(room.carl), "59 missiles");
  await accepted(addEvidence(room.carl, claim.id, { id: v7(), ...SOURCE }));
  const { claimNow } = await propose(room.carl, claim, "replace", "58 missiles");
  return decide(room.carl, claimNow, "request");
}

function decide(
  context: Newsroom["carl"],
  claim: Claim,
  decision: "request" | "approve" | "decline",
) {
  const { version } = claim;
  return accepted(decideReview(context, claim.id, { version, decision, comment: null }));
}

/** The article of an approved claim with its correction in it. */
async function publish(claim: Claim): Promise<Claim> {
  const { article } = await accepted(viewArticle(room.rita, claim.article));
  const seen = { version: article.version, expectedRevision: article.revision };
  await accepted(publishArticle(room.rita, article.id, seen));
  return accepted(readLivingClaim(room.carl, claim.id));
}

const text = fc.string({ unit: fc.constantFrom("a", "ß", "1", " "), minLength: 1, maxLength: 5 });
const words = text.map((text) => `x${text}`);

type Act = (claim: Claim) => Promise<unknown>;

const change =
  (changes: Omit<ChangeClaim, "version">): Act =>
  (claim) =>
    changeClaim(room.carl, claim.id, { version: claim.version, ...changes });

/** Changes of what a decision covers: every field and every part. */
const covered: fc.Arbitrary<Act> = fc.oneof(
  fc.constantFrom(...KINDS.filter((kind) => kind !== "other")).map((kind) => change({ kind })),
  fc.constantFrom(...VERDICTS).map((verdict) => change({ verdict })),
  words.map((speaker) => change({ speaker })),
  words.map((note) => change({ note })),
  fc
    .record({
      stance: fc.constantFrom(...STANCES),
      title: words,
      url: fc.option(fc.constant("https://example.org/")),
      locator: fc.option(words),
      excerpt: fc.option(words),
      primary: fc.boolean(),
      confidential: fc.boolean(),
    })
    .map(
      (source): Act =>
        (claim) =>
          addEvidence(room.carl, claim.id, { id: v7(), ...source }),
    ),
  fc.constant<Act>((claim) => withdrawEvidence(room.carl, claim.evidence[0]?.id ?? "")),
  fc
    .record({
      insert: words,
      notice: fc.constantFrom(...NOTICES),
      noticeText: words,
      reason: words,
    })
    .map(
      (words): Act =>
        (claim) =>
          amend(claim, words),
    ),
  words.map(
    (insert): Act =>
      (claim) =>
        amend(claim, { insert }),
  ),
  words.map(
    (noticeText): Act =>
      (claim) =>
        amend(claim, { noticeText }),
  ),
  words.map(
    (reason): Act =>
      (claim) =>
        amend(claim, { reason }),
  ),
  fc.constant<Act>((claim) => amend(claim, { notice: "clarification" })),
  fc.constant<Act>((claim) => withdrawCorrection(room.carl, claim.corrections[0]?.id ?? "")),
  words.map(
    (insert): Act =>
      (claim) => {
        const { start, end, revision } = claim.anchor;
        const told = { notice: "none", noticeText: null, reason: null } as const;
        const proposal = {
          id: v7(),
          revision,
          action: "replace",
          start,
          end,
          insert,
          ...told,
        } as const;
        return proposeCorrection(room.carl, claim.id, proposal);
      },
  ),
);

function amend(claim: Claim, changes: object) {
  const [correction] = claim.corrections;
  const version = correction?.version ?? 0;
  return changeCorrection(room.carl, correction?.id ?? "", { version, ...changes });
}

/** Changes of what the desk says to itself. */
const uncovered: fc.Arbitrary<Act> = fc.oneof(
  fc.constantFrom("low", "high").map((priority) => change({ priority })),
  fc.constant<Act>((claim) => change({ assignee: room.rob.user.id })(claim)),
  fc.constant(change({ assignee: null })),
  fc.constant(change({ check: "checking" })),
  fc.constant(change({ kind: "other", speaker: null, note: null, verdict: null })),
  words.map(
    (body): Act =>
      (claim) =>
        addComment(room.carl, claim.id, { id: v7(), body }),
  ),
);

describe("a decision", () => {
  it.each(["approve", "decline"] as const)(
    "to %s is taken back by any change of what it covers, and by no other",
    async (decision) => {
      await fc.assert(
        fc.asyncProperty(fc.array(uncovered, { maxLength: 3 }), covered, async (others, act) => {
          let claim = await decide(room.rita, await flagged(), decision);
          const decided = claim.review;
          for (const other of others) {
            await other(claim);
            claim = await accepted(readLivingClaim(room.carl, claim.id));
            expect(claim.review).toBe(decided);
          }
          const answer = await act(claim);
          if (isRefusal(answer)) throw new Error(answer.message);
          claim = await accepted(readLivingClaim(room.carl, claim.id));
          expect(claim).toMatchObject({ review: "none", covers: null });
          expect(claim.corrections.every(({ state }) => state === "proposed")).toBe(true);
        }),
        { numRuns: 30 },
      );
    },
  );

  it("stands after its correction was published, and is taken back by what is changed then", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(uncovered, { maxLength: 2 }), words, async (others, speaker) => {
        let claim = await publish(await decide(room.rita, await flagged(), "approve"));
        for (const other of others) {
          await other(claim);
          claim = await accepted(readLivingClaim(room.carl, claim.id));
        }
        expect(claim.review).toBe("approved");
        await accepted(changeClaim(room.carl, claim.id, { version: claim.version, speaker }));
        claim = await accepted(readLivingClaim(room.carl, claim.id));
        expect(claim).toMatchObject({ review: "none", corrections: [{ state: "applied" }] });
      }),
      { numRuns: 10 },
    );
  });

  it("is taken back by a correction that comes after its publication", async () => {
    const claim = await publish(await decide(room.rita, await flagged(), "approve"));
    await propose(room.carl, claim, "note");
    const after = await accepted(readLivingClaim(room.carl, claim.id));
    expect(after.review).toBe("none");
  });

  it("does not come back with what it was given to", async () => {
    const approved = await decide(room.rita, await flagged(), "approve");
    const said = { version: approved.version, speaker: "The ministry" };
    const { version } = await accepted(changeClaim(room.carl, approved.id, said));
    const back = await accepted(changeClaim(room.carl, approved.id, { version, speaker: null }));
    expect(back.review).toBe("none");
  });

  it("is kept with the revision and the hash of what it was given to", async () => {
    const claim = await flagged();
    await decide(room.rita, claim, "approve");
    const last = await room.db
      .selectFrom("reviews")
      .select(["revision", "covers"])
      .where("claim", "=", claim.id)
      .orderBy("id", "desc")
      .executeTakeFirstOrThrow();
    expect(last).toEqual({ revision: 1, covers: claim.covers });
    expect(claim.covers).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe("whoever decides names what they saw", () => {
  const seenBy = ({ version, anchor: { revision }, covers }: Claim) => {
    return { version, revision, covers: covers ?? "", decision: "approve", comment: null } as const;
  };

  it("and may, where that stands", async () => {
    const claim = await flagged();
    const approved = await accepted(decideReview(room.rita, claim.id, seenBy(claim)));
    expect(approved).toMatchObject({ review: "approved", covers: claim.covers });
  });

  it.each([
    ["another hash", { covers: "0".repeat(64) }],
    ["another revision", { revision: 2 }],
    ["another version", { version: 1 }],
  ])("and is refused with what stands for %s", async (_, other) => {
    const claim = await flagged();
    const answer = await decideReview(room.rita, claim.id, { ...seenBy(claim), ...other });
    expect(answer).toMatchObject({ refusal: "stale", current: { covers: claim.covers } });
    const after = await accepted(readLivingClaim(room.carl, claim.id));
    expect(after.review).toBe("requested");
  });
});

it("that an approval was taken back is on record, with what did it", async () => {
  const { id, version } = await decide(room.rita, await flagged(), "approve");
  await accepted(changeClaim(room.carl, id, { version, verdict: "misleading" }));
  const events = await room.db
    .selectFrom("events")
    .select(["type", "actor", "before", "after"])
    .where("claim", "=", id)
    .orderBy("seq", "desc")
    .limit(2)
    .execute();
  expect(events).toMatchObject([
    {
      type: "review.reopened",
      actor: room.carl.user.id,
      before: JSON.stringify({ review: "approved" }),
      after: JSON.stringify({ review: "none" }),
    },
    { type: "claim.changed" },
  ]);
});

it.each([
  ["words", "UPDATE corrections SET \"insert\" = '1,000 missiles'"],
  ["finding", "UPDATE claims SET verdict = 'accurate'"],
  ["review", "UPDATE claims SET review = 'returned'"],
  ["thing, or of nothing", "UPDATE claims SET covers = NULL"],
])(
  "nothing is published under an approval of another %s, however that came about",
  async (_, change) => {
    const approved = await decide(room.rita, await flagged(), "approve");
    await sql.raw(change).execute(room.db);
    const { article } = await accepted(viewArticle(room.rita, approved.article));
    const seen = { version: article.version, expectedRevision: 1 };
    expect(await publishArticle(room.rita, article.id, seen)).toMatchObject({
      refusal: "conflict",
      message: expect.stringContaining("does not cover"),
    });
  },
);
