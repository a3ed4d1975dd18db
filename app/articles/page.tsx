import type { Metadata } from "next";
import { ArticlesList } from "#components/articles/articles-list.tsx";
import { PageShell } from "#components/shell/page-shell.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { SignedIn } from "../signed-in.tsx";

export const metadata: Metadata = { title: "Articles" };

export default function ArticlesPage() {
  const toImport = (
    <ButtonLink look="primary" href="/import">
      Import
    </ButtonLink>
  );
  return (
    <SignedIn path="/articles">
      <PageShell>
        <PageHead title="Articles" actions={toImport} />
        <ArticlesList />
      </PageShell>
    </SignedIn>
  );
}
