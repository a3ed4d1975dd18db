import type { Metadata } from "next";
import { DeskSettings } from "#components/desk/desk-settings.tsx";
import { PageShell } from "#components/shell/page-shell.tsx";
import { SignedIn } from "../../signed-in.tsx";

export const metadata: Metadata = { title: "Desk" };

interface DeskPageProps {
  readonly params: Promise<{ slug: string }>;
}

export default async function DeskPage({ params }: DeskPageProps) {
  const { slug } = await params;
  return (
    <SignedIn path={`/desk/${slug}`}>
      <PageShell>
        <DeskSettings slug={slug} />
      </PageShell>
    </SignedIn>
  );
}
