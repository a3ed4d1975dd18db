import { ChangeClaim } from "#lib/domain/claim-requests.ts";
import { ById, SeenVersion } from "#lib/domain/requests.ts";
import { handle } from "#lib/http/handle.ts";
import { deleteClaim } from "#lib/usecases/claim-removal.ts";
import { changeClaim, readLivingClaim } from "#lib/usecases/claims.ts";

export const GET = handle(
  { auth: "user", answers: "GET /api/claims/:id", params: ById },
  ({ context, params }) => readLivingClaim(context, params.id),
);

export const PATCH = handle(
  { auth: "user", answers: "PATCH /api/claims/:id", params: ById, body: ChangeClaim },
  ({ context, params, body }) => changeClaim(context, params.id, body),
);

export const DELETE = handle(
  { auth: "user", answers: "DELETE /api/claims/:id", params: ById, query: SeenVersion },
  ({ context, params, query }) => deleteClaim(context, params.id, query.version),
);
