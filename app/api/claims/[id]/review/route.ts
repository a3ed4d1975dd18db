import { ById, DecideReview } from "#lib/domain/requests.ts";
import { handle } from "#lib/http/handle.ts";
import { decideReview } from "#lib/usecases/review.ts";

export const POST = handle(
  { auth: "user", answers: "POST /api/claims/:id/review", params: ById, body: DecideReview },
  ({ context, params, body }) => decideReview(context, params.id, body),
);
