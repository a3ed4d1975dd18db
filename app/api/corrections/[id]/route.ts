import { ChangeCorrection } from "#lib/domain/correction-requests.ts";
import { ById } from "#lib/domain/requests.ts";
import { handle } from "#lib/http/handle.ts";
import { changeCorrection, withdrawCorrection } from "#lib/usecases/corrections.ts";

export const PATCH = handle(
  { auth: "user", answers: "PATCH /api/corrections/:id", params: ById, body: ChangeCorrection },
  ({ context, params, body }) => changeCorrection(context, params.id, body),
);

export const DELETE = handle(
  { auth: "user", answers: "DELETE /api/corrections/:id", params: ById },
  ({ context, params }) => withdrawCorrection(context, params.id),
);
