import { ById } from "#lib/domain/requests.ts";
import { handle } from "#lib/http/handle.ts";
import { readChange } from "#lib/usecases/claims.ts";

export const GET = handle(
  { auth: "user", answers: "GET /api/claims/:id/change", params: ById },
  ({ context, params }) => readChange(context, params.id),
);
