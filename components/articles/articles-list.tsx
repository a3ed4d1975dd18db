"use client";
import { Button, ButtonLink } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LoadFailure } from "#components/ui/load-failure.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { useArticles, useMe } from "#lib/client/queries.ts";
import { ArticleFilters } from "./article-filters.tsx";
import styles from "./articles.module.css";
import { ArticlesTable } from "./articles-table.tsx";
import { useSelectedArticles } from "./selected-articles.ts";
import { SelectionBar } from "./selection-bar.tsx";
import { useArticleFilters } from "./use-article-filters.ts";

/** All articles of one's desks, with search and filters. */
export function ArticlesList() {
  const { filters, change, isFiltered } = useArticleFilters();
  const list = useArticles(filters);
  const memberships = useMe().data?.memberships ?? [];
  const selection = useSelectedArticles(list.data ?? []);
  if (list.isPending) return <Skeleton label="Loading the articles" lines={8} />;
  if (list.isLoadingError) {
    return <LoadFailure title="The articles did not load" query={list} />;
  }
  const articles = list.data;
  if (articles.length === 0 && !isFiltered) return <NoArticles />;
  return (
    <div className={styles.list}>
      <ArticleFilters filters={filters} change={change} />
      {articles.length === 0 ? (
        <EmptyState title="No article is like that">
          <p>Search for fewer words, or choose all desks and all stages.</p>
        </EmptyState>
      ) : (
        <ArticlesTable
          articles={articles}
          hasDesks={memberships.length > 1}
          selection={selection}
        />
      )}
      {list.hasNextPage && (
        <Button isPending={list.isFetchingNextPage} onPress={() => list.fetchNextPage()}>
          Show more
        </Button>
      )}
      <SelectionBar selection={selection} shown={articles} />
    </div>
  );
}

function NoArticles() {
  return (
    <EmptyState
      title="No articles yet"
      actions={
        <ButtonLink look="primary" href="/import">
          Import an article
        </ButtonLink>
      }
    >
      <p>
        Paste a text or drop a file. Galley recognises the headline, the sub-headings and the
        editor’s notes, leaves out the page’s furniture, and shows you all of it first.
      </p>
    </EmptyState>
  );
}
