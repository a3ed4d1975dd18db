import { ProposeWording } from "#lib/domain/correction-requests.ts";
import { ById } from "#lib/domain/requests.ts";
import { handle } from "#lib/http/handle.ts";
import { proposeWording } from "#lib/usecases/wordings.ts";

export const POST = handle(
  {
    auth: "user",
    answers: "POST /api/corrections/:id/wordings",
    params: ById,
    body: ProposeWording,
    status: 201,
  },
  ({ context, params, body }) => proposeWording(context, params.id, body),
);
