import { z } from "zod";
import { Invite } from "#lib/domain/requests.ts";
import { handle } from "#lib/http/handle.ts";
import { inviteByLink } from "#lib/http/invite.ts";
import { listPeople } from "#lib/usecases/members.ts";

const params = z.strictObject({ desk: z.string() });

export const GET = handle({ auth: "user", params }, ({ context, params }) =>
  listPeople(context, params.desk),
);

export const POST = handle(
  { auth: "user", params, body: Invite, status: 201 },
  ({ context, params, body }) => inviteByLink(context, params.desk, body),
);
