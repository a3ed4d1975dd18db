/** What a reviewer tries alone with a claim that a colleague has found and asked about. */

import { v7 } from "uuid";
import { describe, expect, it, test } from "vitest";
import type { Claim } from "#lib/domain/claim.ts";
import { NEWS } from "#lib/domain/desk-fixture.ts";
import type { DecideReview } from "#lib/domain/requests.ts";
import type { Decision } from "#lib/domain/vocabulary.ts";
import { changeClaim, readLivingClaim } from "./claims.ts";
import { addComment } from "./comments.ts";
import type { Context } from "./context.ts";
import { changeCorrection, withdrawCorrection } from "./corrections.ts";
import { changeDesk } from "./desks.ts";
import { addEvidence, withdrawEvidence } from "./evidence.ts";
import { accepted, importStory, propose, refusedAs, tag } from "./newsroom-fixture.ts";
import { newsroomForAllTests } from "./newsroom-hooks-fixture.ts";
import { decideReview } from "./review.ts";
import { listQueue } from "./review-queue.ts";
import { proposeWording } from "./wordings.ts";

const room = newsroomForAllTests();

const source = { title: "A source", url: "https://example.org/", locator: null, excerpt: null };

/** Carl has found it, and asks for its review. */
async function flagged(): Promise<Claim> {
  const claim = await tag(room.carl, await importStory(room.carl), "59 missiles");
  await accepted(
    addEvidence(room.carl, claim.id, {
      id: v7(),
      stance: "contradicts",
      ...source,
      primary: true,
      confidential: false,
    }),
  );
  await propose(room.carl, claim, "replace", "58 missiles");
  return decide(room.carl, claim.id, "request");
}

async function decide(
  who: Context,
  id: string,
  decision: Decision,
  more: Partial<DecideReview> = {},
): Promise<Claim> {
  const { version } = await accepted(readLivingClaim(who, id));
  return accepted(decideReview(who, id, { version, decision, comment: "So.", ...more }));
}

async function isRefusedTo(who: Context, id: string): Promise<void> {
  const { version } = await accepted(readLivingClaim(who, id));
  for (const decision of ["approve", "decline", "return"] as const) {
    const ruling = { version, decision, comment: "So." };
    expect(await refusedAs(decideReview(who, id, ruling))).toBe("own_finding");
  }
}

const CHANGES: readonly (readonly [string, (who: Context, claim: Claim) => Promise<unknown>])[] = [
  ["speaker", (who, { id, version }) => changeClaim(who, id, { version, speaker: "A. Nother" })],
  ["note", (who, { id, version }) => changeClaim(who, id, { version, note: "Mine." })],
  ["kind", (who, { id, version }) => changeClaim(who, id, { version, kind: "quote" })],
  [
    "evidence",
    (who, { id }) => {
      const more = { primary: false, confidential: false };
      return addEvidence(who, id, { id: v7(), stance: "supports", ...source, ...more });
    },
  ],
  ["less evidence", (who, { evidence }) => withdrawEvidence(who, evidence[0]?.id ?? "")],
  [
    "reason",
    (who, { corrections: [one] }) =>
      changeCorrection(who, one?.id ?? "", { version: one?.version ?? 0, reason: "Mine." }),
  ],
  ["less corrections", (who, { corrections }) => withdrawCorrection(who, corrections[0]?.id ?? "")],
];

describe.each(CHANGES)("a reviewer who gives a claim another %s", (_, change) => {
  it("does not decide on it until somebody asks for that as it stands", async () => {
    const claim = await flagged();
    await change(room.rita, claim);
    await isRefusedTo(room.rita, claim.id);
    await decide(room.carl, claim.id, "withdraw");
    await decide(room.carl, claim.id, "request");
    expect(await decide(room.rita, claim.id, "approve")).toMatchObject({ review: "approved" });
  });

  it("does not by taking a decision of their own back", async () => {
    for (const decision of ["approve", "return"] as const) {
      const claim = await flagged();
      const decided = await decide(room.rita, claim.id, decision);
      await change(room.rita, decided);
      await decide(room.rita, claim.id, "request");
      await isRefusedTo(room.rita, claim.id);
      expect(await decide(room.rob, claim.id, "approve")).toMatchObject({ review: "approved" });
    }
  });

  it("does not hinder a colleague", async () => {
    const claim = await flagged();
    await change(room.rita, claim);
    expect(await decide(room.rob, claim.id, "approve")).toMatchObject({ review: "approved" });
  });
});

test("a reviewer decides on a claim that they only talked about, or set back as it was", async () => {
  const claim = await flagged();
  await accepted(addComment(room.rita, claim.id, { id: v7(), body: "Hm." }));
  const [correction] = claim.corrections;
  await accepted(
    proposeWording(room.rita, correction?.id ?? "", { id: v7(), insert: "57", comment: null }),
  );
  const { version } = await accepted(readLivingClaim(room.rita, claim.id));
  const urgent = { version, priority: "high", assignee: room.carl.user.id } as const;
  const first = await accepted(changeClaim(room.rita, claim.id, urgent));
  const theirs = { version: first.version, speaker: "A. Nother" };
  const changed = await accepted(changeClaim(room.rita, claim.id, theirs));
  await isRefusedTo(room.rita, claim.id);
  const { data } = await accepted(listQueue(room.rita, { limit: 200 }));
  expect(data.find((one) => one.claim.id === claim.id)).toMatchObject({ own: true });
  await accepted(changeClaim(room.rita, claim.id, { version: changed.version, speaker: null }));
  expect(await decide(room.rita, claim.id, "approve")).toMatchObject({ review: "approved" });
});

test("words of an approval are not approved anew where the desk allows that no more", async () => {
  await accepted(changeDesk(room.ada, NEWS, { version: 1, mayAmendOnApproval: true }));
  const claim = await flagged();
  const [correction] = claim.corrections;
  const words = { correction: correction?.id ?? "", version: correction?.version ?? 0 };
  const wording = [{ ...words, insert: "57 missiles" }];
  await decide(room.rita, claim.id, "approve", { wording });
  await accepted(changeDesk(room.ada, NEWS, { version: 2, mayAmendOnApproval: false }));
  await decide(room.rita, claim.id, "request");
  await isRefusedTo(room.rita, claim.id);
  await decide(room.rob, claim.id, "approve");
});
