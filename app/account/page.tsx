import type { Metadata } from "next";
import { NameForm } from "#components/account/name-form.tsx";
import { PasswordForm } from "#components/account/password-form.tsx";
import { Sessions } from "#components/account/sessions.tsx";
import { PageShell } from "#components/shell/page-shell.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { hasPassword } from "#lib/auth/own-password.ts";
import { requirePageContext } from "#lib/http/page.ts";
import { SignedIn } from "../signed-in.tsx";

export const metadata: Metadata = { title: "Account" };

export default async function AccountPage() {
  const context = await requirePageContext("/account");
  return (
    <SignedIn path="/account">
      <PageShell>
        <PageHead title="Account" />
        <NameForm />
        {(await hasPassword(context)) && <PasswordForm />}
        <Sessions />
      </PageShell>
    </SignedIn>
  );
}
