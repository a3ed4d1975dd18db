import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { Workspace } from "#components/articles/workspace.tsx";
import { spellHiddenCharacters } from "#lib/domain/hidden-characters.ts";
import { isRefusal } from "#lib/domain/refusal.ts";
import { requirePageContext } from "#lib/http/page.ts";
import { viewArticle } from "#lib/usecases/articles.ts";
import { SignedIn } from "../../signed-in.tsx";

interface ArticlePageProps {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<{ readonly claim?: string | readonly string[] }>;
}

const loadArticle = cache(async (id: string) => {
  const context = await requirePageContext(`/articles/${id}`);
  const view = await viewArticle(context, id);
  return isRefusal(view) ? notFound() : view;
});

export async function generateMetadata({ params }: ArticlePageProps): Promise<Metadata> {
  const { article } = await loadArticle((await params).id);
  return { title: spellHiddenCharacters(article.headline) };
}

export default async function ArticlePage({ params, searchParams }: ArticlePageProps) {
  const view = await loadArticle((await params).id);
  const { claim } = await searchParams;
  return (
    <SignedIn path={`/articles/${view.article.id}`}>
      <Workspace initial={view} initialClaim={typeof claim === "string" ? claim : null} />
    </SignedIn>
  );
}
