import type { Metadata } from "next";
import { SignInForm } from "#components/account/sign-in-form.tsx";
import { SignedOutLayout } from "#components/ui/signed-out-layout.tsx";
import { explainSignInError } from "#lib/auth/sign-in-errors.ts";
import { config } from "#lib/config.ts";
import { readNextPath } from "#lib/http/page.ts";

export const metadata: Metadata = { title: "Sign in" };

interface SignInPageProps {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

export default async function SignInPage({ searchParams }: SignInPageProps) {
  const { next, error, email } = await searchParams;
  return (
    <SignedOutLayout title="Sign in">
      <SignInForm
        next={readNextPath(next)}
        email={typeof email === "string" ? email : ""}
        signOnName={config().signOn?.name ?? null}
        problem={typeof error === "string" ? explainSignInError(error) : null}
      />
    </SignedOutLayout>
  );
}
