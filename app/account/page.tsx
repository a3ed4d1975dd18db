import type { Metadata } from "next";
import { NameForm } from "#components/account/name-form.tsx";
import { Sessions } from "#components/account/sessions.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { PageShell } from "#components/ui/page-shell.tsx";
import { SignedIn } from "../signed-in.tsx";

export const metadata: Metadata = { title: "Account" };

export default function AccountPage() {
  return (
    <SignedIn path="/account">
      <PageShell>
        <PageHead title="Account" />
        <NameForm />
        <Sessions />
      </PageShell>
    </SignedIn>
  );
}
