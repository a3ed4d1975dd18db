import { z } from "zod";
import { ChangeDesk } from "#lib/domain/requests.ts";
import { handle } from "#lib/http/handle.ts";
import { changeDesk, readDesk } from "#lib/usecases/desks.ts";

const params = z.strictObject({ desk: z.string() });

export const GET = handle({ auth: "user", params }, ({ context, params }) =>
  readDesk(context, params.desk),
);

export const PATCH = handle(
  { auth: "user", params, body: ChangeDesk },
  ({ context, params, body }) => changeDesk(context, params.desk, body),
);
