import { config } from "#lib/config.ts";
import type { InvitationLink } from "#lib/domain/answers/people.ts";
import type { DeskSlug } from "#lib/domain/desk-ref.ts";
import { type AsyncResult, isRefusal } from "#lib/domain/refusal.ts";
import type { Invite } from "#lib/domain/requests.ts";
import type { Context } from "#lib/usecases/context.ts";
import { invite } from "#lib/usecases/invitations.ts";

export async function inviteByLink(
  context: Context,
  desk: DeskSlug,
  input: Invite,
): AsyncResult<InvitationLink> {
  const made = await invite(context, desk, input);
  if (isRefusal(made)) return made;
  const { token, ...invitation } = made;
  return { ...invitation, link: `${config().origin}/invitations/${token}` };
}
