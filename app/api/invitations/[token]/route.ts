import { z } from "zod";
import { acceptAsRequester } from "#lib/auth/accounts.ts";
import { AcceptInvitation } from "#lib/domain/requests.ts";
import { handle } from "#lib/http/handle.ts";
import { readInvitation } from "#lib/usecases/invitations.ts";

const params = z.strictObject({ token: z.string().max(200) });

export const GET = handle(
  { auth: "guest", answers: "GET /api/invitations/:token", params },
  ({ context, params }) => readInvitation(context, params.token),
);

export const POST = handle(
  {
    auth: "guest",
    answers: "POST /api/invitations/:token",
    params,
    body: AcceptInvitation.partial({ token: true }),
    status: 201,
  },
  ({ context, params, body, request }) =>
    acceptAsRequester(context, request, { ...body, ...params }),
);
