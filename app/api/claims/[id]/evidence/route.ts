import { AddEvidence } from "#lib/domain/claim-requests.ts";
import { isRefusal } from "#lib/domain/refusal.ts";
import { ById } from "#lib/domain/requests.ts";
import { handle } from "#lib/http/handle.ts";
import { addEvidence, listEvidence } from "#lib/usecases/evidence.ts";

export const GET = handle(
  { auth: "user", answers: "GET /api/claims/:id/evidence", params: ById },
  async ({ context, params }) => {
    const evidence = await listEvidence(context, params.id);
    return isRefusal(evidence) ? evidence : { data: evidence, next: null };
  },
);

export const POST = handle(
  {
    auth: "user",
    answers: "POST /api/claims/:id/evidence",
    params: ById,
    body: AddEvidence,
    status: 201,
  },
  ({ context, params, body }) => addEvidence(context, params.id, body),
);
