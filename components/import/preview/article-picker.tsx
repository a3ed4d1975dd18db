import { useState } from "react";
import { Button as AriaButton } from "react-aria-components";
import { tellApart } from "#components/articles/tell-apart.ts";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { LoadFailure } from "#components/ui/empty-state.tsx";
import { SearchField } from "#components/ui/search-field.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { Words } from "#components/ui/words.tsx";
import type { Destination } from "#lib/client/import/import-draft.ts";
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
  return (
    <Dialog title="Of which article is it a newer version?" isOpen onClose={onClose}>
      <SearchField
        label="Search the desk’s articles"
        placeholder="Words of the headline"
        initial=""
        onSearch={setQ}
      />
      <Found list={list} q={q} onPick={onPick} />
    </Dialog>
  );
}

interface FoundProps extends Pick<ArticlePickerProps, "onPick"> {
  readonly list: ReturnType<typeof useArticles>;
  /** The words that were looked for. */
  readonly q: string;
}

function Found({ list, q, onPick }: FoundProps) {
  if (list.isPending) return <Skeleton label="Loading the articles" lines={5} />;
  if (list.isLoadingError) {
    return <LoadFailure title="The articles did not load" query={list} />;
  }
  if (list.data?.length === 0) return <p role="status">{noneFor(q)}</p>;
  return (
    <>
      <ul className={styles.found}>
        {list.data?.map((article) => (
          <li key={article.id}>
            <PickButton article={article} onPick={onPick} />
          </li>
        ))}
      </ul>
      {list.hasNextPage && (
        <Button isPending={list.isFetchingNextPage} onPress={() => list.fetchNextPage()}>
          Show more
        </Button>
      )}
    </>
  );
}

function noneFor(q: string): string {
  if (q === "") return "This desk has no articles yet.";
  return "No article is like that. Try fewer words.";
}

interface PickProps extends Pick<ArticlePickerProps, "onPick"> {
  readonly article: ArticleSummary;
}

function PickButton({ article, onPick }: PickProps) {
  const { id, headline, stage, revision } = article;
  return (
    <AriaButton
      className={styles.pick ?? ""}
      onPress={() => onPick({ kind: "revision", article: id, headline, revision })}
    >
      <span className={styles.headline} dir="auto">
        <Words>{headline}</Words>
      </span>
      <span>
        {labelOf(stage)}, revision {revision}
        {article.hasNamesake && (
          <>
            {" · "}
            <Words>{tellApart(article)}</Words>
          </>
        )}
      </span>
    </AriaButton>
  );
}
