import { SettleWording } from "#lib/domain/correction-requests.ts";
import { ById } from "#lib/domain/requests.ts";
import { handle } from "#lib/http/handle.ts";
import { settleWording } from "#lib/usecases/wordings.ts";

export const PATCH = handle(
  { auth: "user", answers: "PATCH /api/wordings/:id", params: ById, body: SettleWording },
  ({ context, params, body }) => settleWording(context, params.id, body),
);
