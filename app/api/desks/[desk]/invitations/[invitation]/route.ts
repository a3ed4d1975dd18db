import { z } from "zod";
import { ByDesk } from "#lib/domain/desk-ref.ts";
import { handle } from "#lib/http/handle.ts";
import { revokeInvitation } from "#lib/usecases/invitations.ts";

const params = ByDesk.extend({ invitation: z.string() });

export const DELETE = handle(
  { auth: "user", answers: "DELETE /api/desks/:desk/invitations/:invitation", params },
  ({ context, params }) => revokeInvitation(context, params.desk, params.invitation),
);
