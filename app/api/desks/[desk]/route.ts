import { ANSWERS } from "#lib/domain/answers/routes.ts";
import { ByDesk } from "#lib/domain/desk-ref.ts";
import { ChangeDesk } from "#lib/domain/requests.ts";
import { handle } from "#lib/http/handle.ts";
import { changeDesk, readDesk } from "#lib/usecases/desks.ts";

export const GET = handle(
  { auth: "user", answer: ANSWERS["GET /api/desks/:desk"], params: ByDesk },
  ({ context, params }) => readDesk(context, params.desk),
);

export const PATCH = handle(
  { auth: "user", answer: ANSWERS["PATCH /api/desks/:desk"], params: ByDesk, body: ChangeDesk },
  ({ context, params, body }) => changeDesk(context, params.desk, body),
);
