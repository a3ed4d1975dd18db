import { ChangeEvidence } from "#lib/domain/claim-requests.ts";
import { ById } from "#lib/domain/requests.ts";
import { handle } from "#lib/http/handle.ts";
import { changeEvidence, withdrawEvidence } from "#lib/usecases/evidence.ts";

export const PATCH = handle(
  { auth: "user", answers: "PATCH /api/evidence/:id", params: ById, body: ChangeEvidence },
  ({ context, params, body }) => changeEvidence(context, params.id, body),
);

export const DELETE = handle(
  { auth: "user", answers: "DELETE /api/evidence/:id", params: ById },
  ({ context, params }) => withdrawEvidence(context, params.id),
);
