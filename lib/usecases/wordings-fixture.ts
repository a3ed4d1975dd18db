/** For tests of other wordings: a flagged correction, and deciding on it. */
import type { Claim } from "#lib/domain/claim.ts";
import type { DecideReview } from "#lib/domain/requests.ts";
import type { Context } from "./context.ts";
import { accepted, importStory, type Newsroom, propose, tag } from "./newsroom-fixture.ts";
import { decideReview } from "./review.ts";

type Decided = Omit<DecideReview, "version" | "comment"> & { readonly comment?: string };

/** Decides on a claim, without a comment unless one is given. */
export const decide = (context: Context, { id, version }: Claim, decided: Decided) =>
  decideReview(context, id, { version, comment: null, ...decided });

/** A claim of Carl’s that waits for its review, with one correction of its words. */
export async function flagged(room: Newsroom): Promise<Claim> {
  const claim = await tag(room.carl, await importStory(room.carl), "59 missiles");
  const { claimNow } = await propose(room.carl, claim, "replace", "58 missiles");
  return accepted(decide(room.carl, claimNow, { decision: "request" }));
}

/** The claim’s only correction. */
export const correctionOf = ({ corrections: [correction] }: Claim) => {
  if (!correction) throw new Error("The claim has no correction.");
  return correction;
};

/** Sets whether approvals may change the words of corrections. */
export async function allowAmending(room: Newsroom, mayAmend: 0 | 1): Promise<void> {
  await room.db.updateTable("desks").set({ mayAmendOnApproval: mayAmend }).execute();
}
