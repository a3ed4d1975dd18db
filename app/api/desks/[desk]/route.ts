import { ByDesk } from "#lib/domain/desk-ref.ts";
import { ChangeDesk } from "#lib/domain/requests.ts";
import { handle } from "#lib/http/handle.ts";
import { changeDesk, readDesk } from "#lib/usecases/desks.ts";

export const GET = handle(
  { auth: "user", answers: "GET /api/desks/:desk", params: ByDesk },
  ({ context, params }) => readDesk(context, params.desk),
);

export const PATCH = handle(
  { auth: "user", answers: "PATCH /api/desks/:desk", params: ByDesk, body: ChangeDesk },
  ({ context, params, body }) => changeDesk(context, params.desk, body),
);
