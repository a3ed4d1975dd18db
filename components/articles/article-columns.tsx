import type { ReactNode } from "react";
import { count } from "#components/ui/count.ts";
import { Deadline } from "#components/ui/deadline.tsx";
import { Instant } from "#components/ui/instant.tsx";
import { StateMark } from "#components/ui/state-mark.tsx";
import { REVIEW_MARKS, STAGE_MARKS, WAITING_MARKS } from "#components/ui/state-marks.ts";
import { RowLink } from "#components/ui/table.tsx";
import typography from "#components/ui/typography.module.css";
import { Words } from "#components/ui/words.tsx";
import { useMe } from "#lib/client/queries.ts";
import type { ArticleSummary } from "#lib/domain/article.ts";
import { type ArticleSort, type Direction, labelOf } from "#lib/domain/vocabulary.ts";
import styles from "./articles.module.css";
import { CheckProgress } from "./check-progress.tsx";
import { tellApart } from "./tell-apart.ts";

/** A column of the list of articles. */
export interface ArticleColumn {
  readonly id: string;
  readonly label: string;
  /** What the list is sorted by when its head is pressed, and which way at first. */
  readonly sort: { readonly by: ArticleSort; readonly first: Direction };
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
    cell: ({ progress, words }) => <CheckProgress progress={progress} words={words} />,
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
    id: "returned",
    label: "Returned",
    sort: { by: "returned", first: "descending" },
    cell: ({ progress: { returned }, mine }) =>
      returned > 0 && (
        <StateMark mark={REVIEW_MARKS.returned}>
          {returned > mine.returned && returned}
          {returned > mine.returned && mine.returned > 0 && ", "}
          {mine.returned > 0 && `${mine.returned} to me`}
        </StateMark>
      ),
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
    label: "Assigned",
    sort: { by: "assignee", first: "ascending" },
    cell: (article) => <Assigned article={article} />,
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

/** Whose an article is, and what of it its reader is given. */
function Assigned({ article }: { readonly article: ArticleSummary }) {
  const me = useMe().data?.id ?? null;
  const { assignee } = article;
  const given = givenTo(me, article);
  return (
    <>
      {assignee && assignee.id !== me && <div>{assignee.name}</div>}
      {given !== "" && <StateMark mark={WAITING_MARKS.assigned}>{given}</StateMark>}
    </>
  );
}

/** What of an article its reader is given: “to me”, “2 claims to me”; empty for nothing. */
function givenTo(me: string | null, { assignee, mine }: ArticleSummary): string {
  const claims = mine.assigned > 0 ? [count(mine.assigned, "claim", "claims")] : [];
  const given = [...(assignee?.id === me ? ["article"] : []), ...claims];
  return given.length === 0 ? "" : `${given.join(", ")} to me`;
}
