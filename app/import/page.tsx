import type { Metadata } from "next";
import { ImportDesk } from "#components/import/import-desk.tsx";
import { PageShell } from "#components/shell/page-shell.tsx";
import { SignedIn } from "../signed-in.tsx";

export const metadata: Metadata = { title: "Import" };

export default function ImportPage() {
  return (
    <SignedIn path="/import">
      <PageShell>
        <ImportDesk />
      </PageShell>
    </SignedIn>
  );
}
