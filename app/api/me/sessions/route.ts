import { ANSWERS } from "#lib/domain/answers/routes.ts";
import { handle } from "#lib/http/handle.ts";
import { endOtherSessions, listSessions } from "#lib/usecases/sessions.ts";

export const GET = handle(
  { auth: "user", answer: ANSWERS["GET /api/me/sessions"] },
  async ({ context, sessionId }) => ({
    data: await listSessions(context, sessionId),
    next: null,
  }),
);

/** Signs out everywhere else. */
export const DELETE = handle(
  { auth: "user", answer: ANSWERS["DELETE /api/me/sessions"] },
  ({ context, sessionId }) => endOtherSessions(context, sessionId),
);
