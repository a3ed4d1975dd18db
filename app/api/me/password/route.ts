import { changePassword } from "#lib/auth/own-password.ts";
import { ChangePassword } from "#lib/domain/requests.ts";
import { handle } from "#lib/http/handle.ts";

/** Changes one's own password and signs out everywhere else. */
export const POST = handle(
  { auth: "user", answers: "POST /api/me/password", body: ChangePassword },
  ({ context, sessionId, body }) => changePassword({ context, sessionId }, body),
);
