import { ById } from "#lib/domain/requests.ts";
import { handle } from "#lib/http/handle.ts";
import { withdrawEvidence } from "#lib/usecases/evidence.ts";

export const DELETE = handle(
  { auth: "user", answers: "DELETE /api/evidence/:id", params: ById },
  ({ context, params }) => withdrawEvidence(context, params.id),
);
