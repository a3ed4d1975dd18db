import type { Metadata } from "next";
import { AcceptInvitationForm } from "#components/account/accept-invitation-form.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { SignedOutLayout } from "#components/ui/signed-out-layout.tsx";
import { currentUser } from "#lib/auth/current-user.ts";
import { isRefusal } from "#lib/domain/refusal.ts";
import { openPageContext } from "#lib/http/page.ts";
import { readInvitation } from "#lib/usecases/invitations.ts";

export const metadata: Metadata = { title: "Invitation", referrer: "no-referrer" };

interface TokenPageProps {
  readonly params: Promise<{ token: string }>;
}

export default async function InvitationPage({ params }: TokenPageProps) {
  const { token } = await params;
  const base = await openPageContext();
  const invitation = await readInvitation(base, token);
  if (isRefusal(invitation)) {
    return (
      <SignedOutLayout title="This invitation does not work">
        <p>{invitation.message}</p>
        <p>
          <ButtonLink href="/articles">Go to Galley</ButtonLink>
        </p>
      </SignedOutLayout>
    );
  }
  const signedInAs = (await currentUser(base))?.user.email ?? null;
  return (
    <SignedOutLayout title={`Join the desk ${invitation.desk.name}`}>
      <AcceptInvitationForm token={token} invitation={invitation} signedInAs={signedInAs} />
    </SignedOutLayout>
  );
}
