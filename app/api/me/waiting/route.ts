import { handle } from "#lib/http/handle.ts";
import { viewWaiting } from "#lib/usecases/waiting.ts";

export const GET = handle({ auth: "user", answers: "GET /api/me/waiting" }, ({ context }) =>
  viewWaiting(context),
);
