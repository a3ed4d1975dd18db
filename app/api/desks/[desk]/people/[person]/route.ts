import { ByDesk } from "#lib/domain/desk-ref.ts";
import { Id } from "#lib/domain/fields.ts";
import { Invite } from "#lib/domain/requests.ts";
import { handle } from "#lib/http/handle.ts";
import { changeMember, removeMember } from "#lib/usecases/members.ts";

const params = ByDesk.extend({ person: Id });

export const PATCH = handle(
  {
    auth: "user",
    answers: "PATCH /api/desks/:desk/people/:person",
    params,
    body: Invite.pick({ role: true }),
  },
  ({ context, params, body }) => changeMember(context, params, body.role),
);

export const DELETE = handle(
  { auth: "user", answers: "DELETE /api/desks/:desk/people/:person", params },
  ({ context, params }) => removeMember(context, params),
);
