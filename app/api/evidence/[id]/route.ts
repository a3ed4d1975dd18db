import { ANSWERS } from "#lib/domain/answers/routes.ts";
import { ById } from "#lib/domain/requests.ts";
import { handle } from "#lib/http/handle.ts";
import { withdrawEvidence } from "#lib/usecases/evidence.ts";

export const DELETE = handle(
  { auth: "user", answer: ANSWERS["DELETE /api/evidence/:id"], params: ById },
  ({ context, params }) => withdrawEvidence(context, params.id),
);
