import { ById } from "#lib/domain/requests.ts";
import { handle } from "#lib/http/handle.ts";
import { restoreClaim } from "#lib/usecases/claim-removal.ts";

export const POST = handle(
  { auth: "user", answers: "POST /api/claims/:id/restore", params: ById },
  ({ context, params }) => restoreClaim(context, params.id),
);
