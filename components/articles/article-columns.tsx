import type { ReactNode } from "react";
import { Deadline } from "#components/ui/deadline.tsx";
import { Instant } from "#components/ui/instant.tsx";
import { Progress } from "#components/ui/progress.tsx";
import { StateMark } from "#components/ui/state-mark.tsx";
import { REVIEW_MARKS, STAGE_MARKS } from "#components/ui/state-marks.ts";
import { RowLink } from "#components/ui/table.tsx";
import typography from "#components/ui/typography.module.css";
import { Words } from "#components/ui/words.tsx";
import type { ArticleSummary } from "#lib/domain/article.ts";
import { type ArticleSort, type Direction, labelOf } from "#lib/domain/vocabulary.ts";
import styles from "./articles.module.css";
import { tellApart } from "./tell-apart.ts";

/** A column of the list of articles. */
export interface ArticleColumn {
  readonly id: string;
  readonly label: string;
  /** What the list is sorted by when its head is pressed, and which way at first; null: it is not. */
  readonly sort: { readonly by: ArticleSort; readonly first: Direction } | null;
  readonly className: string | undefined;
  /** Whether it is there for people on one desk too. */
  readonly isForAll: boolean;
  readonly cell: (article: ArticleSummary) => ReactNode;
}

const COLUMN = { className: styles.short, isForAll: true } as const;

/** The columns in their order. A new one is an entry here; what it sorts by, one in `db/article-page.ts`. */
export const ARTICLE_COLUMNS: readonly ArticleColumn[] = [
  {
    ...COLUMN,
    id: "headline",
    label: "Headline",
    sort: { by: "headline", first: "ascending" },
    className: styles.headline,
    cell: ({ id, headline, ...article }) => (
      <>
        <RowLink href={`/articles/${id}`}>
          <bdi>
            <Words>{headline}</Words>
          </bdi>
        </RowLink>
        {article.hasNamesake && (
          <p className={styles.apart} dir="auto">
            <Words>{tellApart(article)}</Words>
          </p>
        )}
      </>
    ),
  },
  {
    ...COLUMN,
    id: "desk",
    label: "Desk",
    sort: { by: "desk", first: "ascending" },
    isForAll: false,
    cell: ({ desk }) => desk.name,
  },
  {
    ...COLUMN,
    id: "stage",
    label: "Stage",
    sort: { by: "stage", first: "ascending" },
    cell: ({ stage }) => <StateMark mark={STAGE_MARKS[stage]}>{labelOf(stage)}</StateMark>,
  },
  {
    ...COLUMN,
    id: "checked",
    label: "Claims checked",
    sort: { by: "checked", first: "ascending" },
    className: styles.progress,
    cell: ({ progress: { claims, checked } }) =>
      claims === 0 ? (
        <span className={typography.aside}>No claims yet</span>
      ) : (
        <Progress label="Claims checked" done={checked} all={claims} />
      ),
  },
  {
    ...COLUMN,
    id: "flagged",
    label: "Flagged",
    sort: { by: "flagged", first: "descending" },
    cell: ({ progress: { flagged } }) =>
      flagged > 0 && <StateMark mark={REVIEW_MARKS.requested}>{flagged}</StateMark>,
  },
  {
    ...COLUMN,
    id: "deadline",
    label: "Deadline",
    sort: { by: "deadline", first: "ascending" },
    cell: ({ deadline, stage }) => deadline && <Deadline at={deadline} stage={stage} />,
  },
  {
    ...COLUMN,
    id: "assignee",
    label: "Assignee",
    sort: { by: "assignee", first: "ascending" },
    cell: ({ assignee }) => assignee?.name,
  },
  {
    ...COLUMN,
    id: "updated",
    label: "Updated",
    sort: { by: "updated", first: "descending" },
    className: `${styles.short} ${styles.updated}`,
    cell: ({ updatedAt }) => (
      <span className={typography.aside}>
        <Instant at={updatedAt} />
      </span>
    ),
  },
];
