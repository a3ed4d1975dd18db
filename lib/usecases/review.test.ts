import { v7 } from "uuid";
import { describe, expect, test } from "vitest";
import type { Claim } from "#lib/domain/claim.ts";
import { NEWS, ON_NEWS } from "#lib/domain/desk-fixture.ts";
import type { Decision } from "#lib/domain/vocabulary.ts";
import { changeClaim, readLivingClaim } from "./claims.ts";
import type { Context } from "./context.ts";
import { changeCorrection, withdrawCorrection } from "./corrections.ts";
import { changeDesk } from "./desks.ts";
import { addEvidence, listEvidence, withdrawEvidence } from "./evidence.ts";
import { accepted, importStory, propose, refusedAs, tag } from "./newsroom-fixture.ts";
import { newsroomForAllTests } from "./newsroom-hooks-fixture.ts";
import { decideReview } from "./review.ts";
import { listQueue } from "./review-queue.ts";

const room = newsroomForAllTests();

const decide = (
  context: Context,
  claim: Claim,
  decision: Decision,
  comment: string | null = null,
) => decideReview(context, claim.id, { version: claim.version, decision, comment });

const BRIEFING = {
  stance: "contradicts",
  title: "Pentagon briefing",
  url: null,
  locator: null,
  excerpt: null,
  primary: true,
  confidential: false,
} as const;

async function flaggedFinding(): Promise<Claim> {
  const claim = await tag(room.carl, await importStory(room.carl), "59 missiles");
  await accepted(addEvidence(room.carl, claim.id, { id: v7(), ...BRIEFING }));
  const { claimNow } = await propose(room.carl, claim, "replace", "58 missiles");
  return accepted(decide(room.carl, claimNow, "request"));
}

const queueOf = async (context: Context) =>
  (await accepted(listQueue(context, { limit: 200 }))).data.map(({ claim }) => claim.id);

test("a flagged claim stands in the queue until a reviewer approves it with its correction", async () => {
  const flagged = await flaggedFinding();
  expect(await queueOf(room.rita)).toContain(flagged.id);
  const approved = await accepted(decide(room.rita, flagged, "approve"));
  expect(approved.review).toBe("approved");
  expect(approved.corrections).toMatchObject([{ state: "approved" }]);
  expect(approved.rounds).toMatchObject([
    { decision: "request", by: { name: "Carl" } },
    { decision: "approve", by: { name: "Rita" }, own: false },
  ]);
  expect(await queueOf(room.rita)).not.toContain(flagged.id);
});

test("the queue shows the claim in its lines, and whose finding it is", async () => {
  const flagged = await flaggedFinding();
  const { data } = await accepted(listQueue(room.rita, { limit: 200 }));
  const row = data.find(({ claim }) => claim.id === flagged.id);
  expect(row?.context.text).toBe("Some 59 missiles were fired at the airfield.");
  expect(row).toMatchObject({ own: false, maySelfReview: false });
});

test("a checker and people of other desks find nothing in the queue", async () => {
  await flaggedFinding();
  expect(await queueOf(room.carl)).toEqual([]);
  expect(await queueOf(room.otto)).toEqual([]);
  expect(await refusedAs(listQueue(room.otto, { desk: ON_NEWS, limit: 10 }))).toBe("not_found");
});

test("the queue comes in pages that neither repeat nor miss a claim", async () => {
  await flaggedFinding();
  await flaggedFinding();
  const all = await queueOf(room.rita);
  const paged: string[] = [];
  let after: string | undefined;
  do {
    const page = await accepted(listQueue(room.rita, { limit: 1, after }));
    paged.push(...page.data.map(({ claim }) => claim.id));
    after = page.next ?? undefined;
  } while (after);
  expect(paged).toEqual(all);
});

test("a return needs a reason and leaves the proposal open", async () => {
  const flagged = await flaggedFinding();
  expect(await refusedAs(decide(room.rita, flagged, "return"))).toBe("invalid");
  const returned = await accepted(decide(room.rita, flagged, "return", "Who counted them?"));
  expect(returned).toMatchObject({ review: "returned", corrections: [{ state: "proposed" }] });
  expect(returned.rounds.at(-1)).toMatchObject({ comment: "Who counted them?" });
});

test("stet: a declined correction stays out", async () => {
  const declined = await accepted(decide(room.rita, await flaggedFinding(), "decline"));
  expect(declined).toMatchObject({ review: "declined", corrections: [{ state: "declined" }] });
});

describe("four eyes", () => {
  test("nobody decides on a claim that they judged", async () => {
    const claim = await tag(room.carl, await importStory(room.carl), "59 missiles");
    const verdict = { version: 1, verdict: "inaccurate" } as const;
    const judged = await accepted(changeClaim(room.rita, claim.id, verdict));
    const flagged = await accepted(decide(room.carl, judged, "request"));
    expect(await refusedAs(decide(room.rita, flagged, "approve"))).toBe("own_finding");
    expect(await accepted(decide(room.rob, flagged, "approve"))).toMatchObject({
      review: "approved",
    });
  });

  test("nobody decides on a correction whose words they changed", async () => {
    const flagged = await flaggedFinding();
    const correction = flagged.corrections[0]?.id ?? "";
    const { claimNow } = await accepted(
      changeCorrection(room.rita, correction, { version: 1, insert: "57 missiles" }),
    );
    expect(await refusedAs(decide(room.rita, claimNow, "approve"))).toBe("own_finding");
  });

  test("nor once a third has written in it after them", async () => {
    const flagged = await flaggedFinding();
    const correction = flagged.corrections[0]?.id ?? "";
    const hers = { version: 1, insert: "57 missiles" };
    await accepted(changeCorrection(room.rita, correction, hers));
    const his = { version: 2, insert: "56 missiles" };
    const { claimNow } = await accepted(changeCorrection(room.rob, correction, his));
    expect(await refusedAs(decide(room.rita, claimNow, "approve"))).toBe("own_finding");
    expect(await refusedAs(decide(room.rob, claimNow, "approve"))).toBe("own_finding");
    expect(await accepted(decide(room.ada, claimNow, "approve"))).toMatchObject({
      review: "approved",
    });
  });

  test("unless the desk allows it, and then it is marked", async () => {
    const claim = await tag(room.rita, await importStory(room.carl), "59 missiles");
    const { claimNow } = await propose(room.rita, claim, "replace", "58 missiles");
    const flagged = await accepted(decide(room.rita, claimNow, "request"));
    expect(await refusedAs(decide(room.rita, flagged, "approve"))).toBe("own_finding");
    await accepted(changeDesk(room.ada, NEWS, { version: 1, maySelfReview: true }));
    const approved = await accepted(decide(room.rita, flagged, "approve"));
    expect(approved.rounds.at(-1)).toMatchObject({ decision: "approve", own: true });
    await accepted(changeDesk(room.ada, NEWS, { version: 2, maySelfReview: false }));
  });
});

describe("an approval covers only what was approved", () => {
  test.each([
    [
      "a new verdict",
      async (claim: Claim) => {
        const change = { version: claim.version, verdict: "misleading" } as const;
        await accepted(changeClaim(room.carl, claim.id, change));
      },
    ],
    [
      "opening the check again",
      async (claim: Claim) => {
        const settled = { version: claim.version, check: "checked" } as const;
        const { version } = await accepted(changeClaim(room.carl, claim.id, settled));
        await accepted(changeClaim(room.carl, claim.id, { version, check: "unchecked" }));
      },
    ],
    [
      "withdrawn evidence",
      async (claim: Claim) => {
        await accepted(withdrawEvidence(room.carl, claim.evidence[0]?.id ?? ""));
      },
    ],
    [
      "a changed correction",
      async (claim: Claim) => {
        const correction = claim.corrections[0];
        const change = { version: correction?.version ?? 0, insert: "1,000 missiles" };
        await accepted(changeCorrection(room.carl, correction?.id ?? "", change));
      },
    ],
    [
      "a withdrawn correction",
      async (claim: Claim) => {
        await accepted(withdrawCorrection(room.carl, claim.corrections[0]?.id ?? ""));
      },
    ],
    [
      "another correction",
      async (claim: Claim) => {
        await propose(room.carl, claim, "note");
      },
    ],
  ])("%s takes it back", async (_, change) => {
    const approved = await accepted(decide(room.rita, await flaggedFinding(), "approve"));
    await change(approved);
    const after = await accepted(readLivingClaim(room.carl, approved.id));
    expect(after.review).toBe("none");
    expect(after.corrections.every(({ state }) => state === "proposed")).toBe(true);
  });
});

test("a decision on what has changed since it was read is refused", async () => {
  const flagged = await flaggedFinding();
  await accepted(addEvidence(room.carl, flagged.id, { id: v7(), ...BRIEFING }));
  expect(await refusedAs(decide(room.rita, flagged, "approve"))).toBe("stale");
  expect(await accepted(listEvidence(room.rita, flagged.id))).toMatchObject([BRIEFING, BRIEFING]);
});

test("of two corrections of the same words only one is approved", async () => {
  const story = await importStory(room.carl);
  const flag = async (words: string, insert: string) => {
    const claim = await tag(room.carl, story, words);
    const { claimNow } = await propose(room.carl, claim, "replace", insert);
    return accepted(decide(room.carl, claimNow, "request"));
  };
  const first = await flag("59 missiles", "58 missiles");
  const second = await flag("missiles were fired", "rockets were launched");
  await accepted(decide(room.rita, first, "approve"));
  const answer = await decide(room.rita, second, "approve");
  expect(answer).toMatchObject({ refusal: "conflict" });
  expect(answer).toHaveProperty("current.conflicts.0.0.insert", "58 missiles");
  expect(answer).toHaveProperty("current.conflicts.0.1.insert", "rockets were launched");
});

test("a reviewer who takes a decision back can decide anew", async () => {
  const approved = await accepted(decide(room.rita, await flaggedFinding(), "approve"));
  const again = await accepted(decide(room.rita, approved, "request"));
  expect(await accepted(decide(room.rita, again, "decline"))).toMatchObject({ review: "declined" });
});

test("a reviewer who asks for a review of what another returned has made it theirs", async () => {
  const returned = await accepted(decide(room.rob, await flaggedFinding(), "return", "Why?"));
  const asked = await accepted(decide(room.rita, returned, "request"));
  expect(await refusedAs(decide(room.rita, asked, "approve"))).toBe("own_finding");
});

test("asking again undoes a decision", async () => {
  const approved = await accepted(decide(room.rita, await flaggedFinding(), "approve"));
  const again = await accepted(decide(room.rita, approved, "request"));
  expect(again).toMatchObject({ review: "requested", corrections: [{ state: "proposed" }] });
});
