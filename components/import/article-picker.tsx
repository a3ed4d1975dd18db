"use client";
import { useState } from "react";
import { Button as AriaButton } from "react-aria-components";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { LoadFailure } from "#components/ui/load-failure.tsx";
import { SearchField } from "#components/ui/search-field.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import type { Destination } from "#lib/client/import-draft.ts";
import { useArticles } from "#lib/client/queries.ts";
import type { ArticleSummary } from "#lib/domain/article.ts";
import { labelOf } from "#lib/domain/vocabulary.ts";
import styles from "./destination.module.css";

export interface ArticlePickerProps {
  /** The short name of the desk whose articles are offered. */
  readonly desk: string;
  readonly onPick: (destination: Destination) => void;
  readonly onClose: () => void;
}

/** Finds the article that a newer version belongs to. */
export function ArticlePicker({ desk, onPick, onClose }: ArticlePickerProps) {
  const [q, setQ] = useState("");
  const list = useArticles({ desk, ...(q && { q }) });
  const pick = ({ id, headline, revision }: ArticleSummary) =>
    onPick({ is: "revision", article: id, headline, revision });
  return (
    <Dialog title="Of which article is it a newer version?" isOpen onClose={onClose}>
      <SearchField
        label="Search the desk’s articles"
        placeholder="Words of the headline"
        initial=""
        onSearch={setQ}
      />
      {list.isPending && <Skeleton label="Loading the articles" lines={5} />}
      {list.isLoadingError && (
        <LoadFailure
          title="The articles did not load"
          error={list.error}
          onRetry={() => list.refetch()}
        />
      )}
      {list.data?.length === 0 && (
        <p role="status">
          {q === ""
            ? "This desk has no articles yet."
            : "No article is like that. Try fewer words."}
        </p>
      )}
      <ul className={styles.found}>
        {list.data?.map((article) => (
          <li key={article.id}>
            <AriaButton className={styles.pick ?? ""} onPress={() => pick(article)}>
              <span className={styles.headline}>{article.headline}</span>
              <span>
                {labelOf(article.stage)}, revision {article.revision}
              </span>
            </AriaButton>
          </li>
        ))}
      </ul>
      {list.hasNextPage && (
        <Button isPending={list.isFetchingNextPage} onPress={() => list.fetchNextPage()}>
          Show more
        </Button>
      )}
    </Dialog>
  );
}
