"use client";
import { TourInvitation } from "#components/tour/tour-invitation.tsx";
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
import { SortChoice } from "./sort-choice.tsx";
import { type ShownArticles, useArticleFilters } from "./use-article-filters.ts";

/** The desk that a first set-up may load. */
const SAMPLE_DESK = "sample-desk";

/** All articles of one's desks, with search and filters. */
export function ArticlesList() {
  const { filters, order, change, isFiltered } = useArticleFilters();
  const list = useArticles({ ...filters, ...order });
  const memberships = useMe().data?.memberships ?? [];
  const selection = useSelectedArticles(list.data ?? []);
  if (list.isPending) return <Skeleton label="Loading the articles" lines={8} />;
  if (list.isLoadingError) {
    return <LoadFailure title="The articles did not load" query={list} />;
  }
  const articles = list.data;
  if (articles.length === 0 && !isFiltered) return <NoArticles />;
  const sample = articles.find(({ desk }) => desk.slug === SAMPLE_DESK);
  return (
    <div className={styles.list}>
      {sample && <TourInvitation article={sample.id} />}
      <ArticleFilters filters={filters} order={order} change={change} />
      {articles.length === 0 ? (
        <EmptyState title="No article is like that">
          <p>
            Search for fewer words, or choose all desks and all stages, waiting or not.
            {filters.archived === "only" &&
              " The archive is shown: “Not archived” leads out of it."}
          </p>
        </EmptyState>
      ) : (
        <ArticlesTable
          articles={articles}
          hasDesks={memberships.length > 1}
          order={order}
          onOrder={(order) => change({ ...order })}
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

/** Search, desk, stage, what waits and the order over the list of articles. */
function ArticleFilters({ filters, order, change }: Omit<ShownArticles, "isFiltered">) {
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
      <OptionalSelect
        label="Archive"
        isLabelHidden
        none="Not archived"
        options={[{ id: "only", label: "Archived" }]}
        value={filters.archived === "only" ? "only" : null}
        onChange={(archived) => change({ archived: archived ?? "" })}
      />
      <SortChoice
        order={order}
        hasDesks={desks.length > 1}
        onOrder={(order) => change({ ...order })}
      />
    </search>
  );
}
