import type { Metadata } from "next";
import { NameForm, PasswordForm } from "#components/account/account-forms.tsx";
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
