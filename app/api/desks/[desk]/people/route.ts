import { ByDesk } from "#lib/domain/desk-ref.ts";
import { Invite } from "#lib/domain/requests.ts";
import { handle } from "#lib/http/handle.ts";
import { inviteByLink } from "#lib/http/invite.ts";
import { listPeople } from "#lib/usecases/members.ts";

export const GET = handle(
  { auth: "user", answers: "GET /api/desks/:desk/people", params: ByDesk },
  ({ context, params }) => listPeople(context, params.desk),
);

export const POST = handle(
  {
    auth: "user",
    answers: "POST /api/desks/:desk/people",
    params: ByDesk,
    body: Invite,
    status: 201,
  },
  ({ context, params, body }) => inviteByLink(context, params.desk, body),
);
