import { CreateClaim } from "#lib/domain/claim-requests.ts";
import { ById } from "#lib/domain/requests.ts";
import { handle } from "#lib/http/handle.ts";
import { createClaim } from "#lib/usecases/claims.ts";

export const POST = handle(
  {
    auth: "user",
    answers: "POST /api/articles/:id/claims",
    params: ById,
    body: CreateClaim,
    status: 201,
  },
  ({ context, params, body }) => createClaim(context, params.id, body),
);
