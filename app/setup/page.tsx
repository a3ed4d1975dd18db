import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { SignedOutLayout } from "#components/ui/signed-out-layout.tsx";
import { hasPeople } from "#db/people.ts";
import { openPageContext } from "#lib/http/page.ts";

export const metadata: Metadata = { title: "Set up" };

export default async function SetUpHintPage() {
  if (await hasPeople((await openPageContext()).db)) redirect("/sign-in");
  return (
    <SignedOutLayout title="Galley is running, and empty">
      <p>
        The first account is made from a link that the server printed when it started. Look in the
        window where you started Galley for a line with <code>/setup/</code> in it, and open that
        link.
      </p>
      <p>
        Cannot find it? Start Galley again: it prints a new link each time, until somebody uses it.
      </p>
    </SignedOutLayout>
  );
}
