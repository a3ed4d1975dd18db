import { ById } from "#lib/domain/requests.ts";
import { handle } from "#lib/http/handle.ts";
import { listWithdrawn } from "#lib/usecases/purge.ts";

export const GET = handle(
  { auth: "user", answers: "GET /api/claims/:id/evidence/withdrawn", params: ById },
  ({ context, params }) => listWithdrawn(context, params.id),
);
