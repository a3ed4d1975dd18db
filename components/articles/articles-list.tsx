"use client";
import { Button, ButtonLink } from "#components/ui/button.tsx";
import { EmptyState, LoadFailure } from "#components/ui/empty-state.tsx";
import { OptionalSelect } from "#components/ui/optional-select.tsx";
import { optionsOf } from "#components/ui/options.tsx";
import { SearchField } from "#components/ui/search-field.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { STAGE_MARKS, WAITING_LABELS, WAITING_MARKS } from "#components/ui/state-marks.ts";
import { useArticles, useMe } from "#lib/client/queries.ts";
import { STAGES, WAITING } from "#lib/domain/vocabulary.ts";
import styles from "./articles.module.css";
import { ArticlesTable } from "./articles-table.tsx";
import { useSelectedArticles } from "./selected-articles.ts";
import { SelectionBar } from "./selection-bar.tsx";
import { type ShownArticles, useArticleFilters } from "./use-article-filters.ts";

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
          <p>Search for fewer words, or choose all desks and all stages, waiting or not.</p>
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

/** Search, desk, stage and what waits over the list of articles. */
function ArticleFilters({ filters, change }: Omit<ShownArticles, "isFiltered">) {
  const desks = useMe().data?.memberships.map(({ desk }) => desk) ?? [];
  return (
    <search className={styles.filters}>
      <SearchField
        label="Search headlines"
        placeholder="Search headlines"
        initial={filters.q ?? ""}
        onSearch={(q) => change({ q })}
      />
      {desks.length > 1 && (
        <OptionalSelect
          label="Desk"
          isLabelHidden
          none="All desks"
          options={desks.map(({ slug, name }) => ({ id: slug, label: name }))}
          value={filters.desk ?? null}
          onChange={(desk) => change({ desk: desk ?? "" })}
        />
      )}
      <OptionalSelect
        label="Stage"
        isLabelHidden
        none="All stages"
        options={optionsOf(STAGES, STAGE_MARKS)}
        value={filters.stage ?? null}
        onChange={(stage) => change({ stage: stage ?? "" })}
      />
      <OptionalSelect
        label="What waits"
        isLabelHidden
        none="Waiting or not"
        options={optionsOf(WAITING, WAITING_MARKS, WAITING_LABELS)}
        value={filters.waiting ?? null}
        onChange={(waiting) => change({ waiting: waiting ?? "" })}
      />
    </search>
  );
}
