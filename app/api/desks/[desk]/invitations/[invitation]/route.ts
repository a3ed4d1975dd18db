import { z } from "zod";
import { handle } from "#lib/http/handle.ts";
import { revokeInvitation } from "#lib/usecases/invitations.ts";

const params = z.strictObject({ desk: z.string(), invitation: z.string() });

export const DELETE = handle({ auth: "user", params }, ({ context, params }) =>
  revokeInvitation(context, params.desk, params.invitation),
);
