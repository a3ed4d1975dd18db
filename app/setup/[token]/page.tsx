import type { Metadata } from "next";
import { SetUpForm } from "#components/account/set-up-form.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { SignedOutLayout } from "#components/ui/signed-out-layout.tsx";
import { openPageContext } from "#lib/http/page.ts";
import { readSetupLink } from "#lib/usecases/setup.ts";

export const metadata: Metadata = { title: "Set up", referrer: "no-referrer" };

interface TokenPageProps {
  readonly params: Promise<{ token: string }>;
}

export default async function SetUpPage({ params }: TokenPageProps) {
  const { token } = await params;
  const refusal = await readSetupLink(await openPageContext(), token);
  if (refusal) {
    return (
      <SignedOutLayout title="This link does not work">
        <p>{refusal.message}</p>
        <p>If the first account has been made already, sign in with it.</p>
        <p>
          <ButtonLink href="/sign-in">Sign in</ButtonLink>
        </p>
      </SignedOutLayout>
    );
  }
  return (
    <SignedOutLayout title="Set up the desk">
      <SetUpForm token={token} />
    </SignedOutLayout>
  );
}
