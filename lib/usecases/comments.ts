import { insertRow } from "#db/insert-rows.ts";
import type { Claim, Comment } from "#lib/domain/claim.ts";
import type { AddComment } from "#lib/domain/claim-requests.ts";
import { type AsyncResult, isRefusal } from "#lib/domain/refusal.ts";
import { type Context, notFound } from "./context.ts";
import { createOnce } from "./create-once.ts";
import { recordOnPart } from "./record-claim-event.ts";
import { requireClaim, viewClaim } from "./subjects.ts";
import { transact } from "./transact.ts";

/** Says something to colleagues about a claim. */
export function addComment(
  context: Context,
  claimId: string,
  input: AddComment,
): AsyncResult<Comment & { claimNow: Claim }> {
  return transact(context, async (context) => {
    const subject = await requireClaim(context, claimId, "claim.change");
    if (isRefusal(subject)) return subject;
    const again = async () => {
      const claimNow = await viewClaim(context, subject);
      const comment = claimNow.comments.find(({ id }) => id === input.id);
      return comment ? { ...comment, claimNow } : notFound("comment");
    };
    const create = async () => {
      const { now, user, db } = context;
      const made = { createdAt: now, createdBy: user.id };
      await insertRow(db, "comments", { ...input, claim: claimId, ...made });
      await recordOnPart(context, subject, { type: "comment.added", after: input });
      return again();
    };
    const request = { id: input.id, verb: `comment on ${claimId}`, input };
    return createOnce(context, request, { create, again });
  });
}
