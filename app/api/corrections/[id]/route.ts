import { ANSWERS } from "#lib/domain/answers/routes.ts";
import { ChangeCorrection } from "#lib/domain/correction-requests.ts";
import { ById } from "#lib/domain/requests.ts";
import { handle } from "#lib/http/handle.ts";
import { changeCorrection, withdrawCorrection } from "#lib/usecases/corrections.ts";

export const PATCH = handle(
  {
    auth: "user",
    answer: ANSWERS["PATCH /api/corrections/:id"],
    params: ById,
    body: ChangeCorrection,
  },
  ({ context, params, body }) => changeCorrection(context, params.id, body),
);

export const DELETE = handle(
  { auth: "user", answer: ANSWERS["DELETE /api/corrections/:id"], params: ById },
  ({ context, params }) => withdrawCorrection(context, params.id),
);
