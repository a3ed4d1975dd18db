import { ById } from "#lib/domain/requests.ts";
import { handle } from "#lib/http/handle.ts";
import { purgeWithdrawn } from "#lib/usecases/purge.ts";

export const POST = handle(
  { auth: "user", answers: "POST /api/evidence/:id/purge", params: ById },
  ({ context, params }) => purgeWithdrawn(context, params.id),
);
