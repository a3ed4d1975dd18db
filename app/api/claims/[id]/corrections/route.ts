import { ProposeCorrection } from "#lib/domain/correction-requests.ts";
import { ById } from "#lib/domain/requests.ts";
import { handle } from "#lib/http/handle.ts";
import { proposeCorrection } from "#lib/usecases/corrections.ts";

export const POST = handle(
  {
    auth: "user",
    answers: "POST /api/claims/:id/corrections",
    params: ById,
    body: ProposeCorrection,
    status: 201,
  },
  ({ context, params, body }) => proposeCorrection(context, params.id, body),
);
