import { handle } from "#lib/http/handle.ts";
import { endOtherSessions, listSessions } from "#lib/usecases/sessions.ts";

export const GET = handle(
  { auth: "user", answers: "GET /api/me/sessions" },
  async ({ context, sessionId }) => ({
    data: await listSessions(context, sessionId),
    next: null,
  }),
);

/** Signs out everywhere else. */
export const DELETE = handle(
  { auth: "user", answers: "DELETE /api/me/sessions" },
  ({ context, sessionId }) => endOtherSessions(context, sessionId),
);
