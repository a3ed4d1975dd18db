import { useState } from "react";
import { BatchDialog } from "#components/export/batch-dialog.tsx";
import { Button } from "#components/ui/button.tsx";
import { count } from "#components/ui/count.ts";
import { MAX_ARTICLES } from "#lib/client/batch.ts";
import { useMe } from "#lib/client/queries.ts";
import type { ArticleSummary } from "#lib/domain/article.ts";
import { can } from "#lib/domain/permission.ts";
import type { ArticlesChange } from "./change-articles.ts";
import { ChangeArticlesDialog } from "./change-articles-dialog.tsx";
import type { ArticleSelection, SelectedArticle } from "./selected-articles.ts";
import styles from "./selection-bar.module.css";

export interface SelectionBarProps {
  readonly selection: ArticleSelection;
  readonly shown: readonly ArticleSummary[];
}

type SelectionDialog = "export" | ArticlesChange["kind"];

/** What can be done with the selected articles; not shown while none is. */
export function SelectionBar({ selection, shown }: SelectionBarProps) {
  const { selected, clear, refresh } = selection;
  // What is done with them may take them out of the list, or out of the selection's reach.
  const [open, setOpen] = useState<OpenDialog | null>(null);
  const articles = [...selected.values()];
  const hidden = selected.size - shown.filter(({ id }) => selected.has(id)).length;
  const isTooMany = selected.size > MAX_ARTICLES;
  const close = () => setOpen(null);
  const choices = useChoices(articles);
  return (
    <>
      <p role="status" data-visually-hidden>
        {selected.size > 0 && `${count(selected.size, "article", "articles")} chosen`}
      </p>
      {selected.size > 0 && (
        <section className={styles.bar} aria-label="Chosen articles">
          <p className={styles.words}>
            {count(selected.size, "article", "articles")} chosen
            {hidden > 0 && `, ${hidden} of them not in this list`}
            {isTooMany && ` – at most ${MAX_ARTICLES} at once`}
          </p>
          <Button
            size="small"
            look="plain"
            onPress={({ target }) => {
              target.closest<HTMLElement>("main")?.focus();
              clear();
            }}
          >
            Choose none
          </Button>
          {choices.map(({ dialog, label }) => (
            <Button
              key={dialog}
              size="small"
              isDisabled={isTooMany}
              onPress={() => setOpen({ dialog, articles })}
            >
              {label}
            </Button>
          ))}
          <Button
            size="small"
            look="primary"
            isDisabled={isTooMany}
            onPress={() => setOpen({ dialog: "export", articles })}
          >
            Export {count(selected.size, "article", "articles")}…
          </Button>
        </section>
      )}
      {open?.dialog === "export" && <BatchDialog articles={open.articles} onClose={close} />}
      {open && open.dialog !== "export" && (
        <ChangeArticlesDialog
          kind={open.dialog}
          articles={open.articles}
          onChanged={refresh}
          onClose={close}
        />
      )}
    </>
  );
}

interface OpenDialog {
  readonly dialog: SelectionDialog;
  readonly articles: readonly SelectedArticle[];
}

interface Choice {
  readonly dialog: ArticlesChange["kind"];
  readonly label: string;
}

/** What the reader may do with these: archived articles only come out of the archive. */
function useChoices(articles: readonly SelectedArticle[]): readonly Choice[] {
  const memberships = useMe().data?.memberships ?? [];
  const roles = new Map(memberships.map(({ desk, role }) => [desk.id, role]));
  const mayArchive = articles.some(({ desk }) =>
    can(roles.get(desk.id) ?? null, "article.archive"),
  );
  const isAllArchived = articles.every(({ archived }) => archived !== null);
  const work: readonly Choice[] = [
    { dialog: "assign", label: "Assign…" },
    { dialog: "stage", label: "Stage…" },
  ];
  const out: Choice = { dialog: "unarchive", label: "Take out of the archive…" };
  const archive: Choice = { dialog: "archive", label: "Archive…" };
  if (isAllArchived) return mayArchive ? [out] : [];
  return mayArchive ? [...work, archive] : work;
}
