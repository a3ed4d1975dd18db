import type { Metadata } from "next";
import { ImportFlow } from "#components/import/import-flow.tsx";
import { PageShell } from "#components/shell/page-shell.tsx";
import { SignedIn } from "../signed-in.tsx";

export const metadata: Metadata = { title: "Import" };

export default function ImportPage() {
  return (
    <SignedIn path="/import">
      <PageShell>
        <ImportFlow />
      </PageShell>
    </SignedIn>
  );
}
