import { count } from "#components/ui/count.ts";
import { Deadline } from "#components/ui/deadline.tsx";
import { Instant } from "#components/ui/instant.tsx";
import { StateMark } from "#components/ui/state-mark.tsx";
import { REVIEW_MARKS, STAGE_MARKS, WAITING_MARKS } from "#components/ui/state-marks.ts";
import { RowLink, Table } from "#components/ui/table.tsx";
import { Checkbox } from "#components/ui/toggle.tsx";
import typography from "#components/ui/typography.module.css";
import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";
import { Words } from "#components/ui/words.tsx";
import { useMe } from "#lib/client/queries.ts";
import type { ArticleSummary } from "#lib/domain/article.ts";
import { spellHiddenCharacters } from "#lib/domain/hidden-characters.ts";
import { labelOf } from "#lib/domain/vocabulary.ts";
import styles from "./articles.module.css";
import { CheckProgress } from "./check-progress.tsx";
import type { ArticleSelection } from "./selected-articles.ts";

export interface ArticlesTableProps {
  readonly articles: readonly ArticleSummary[];
  /** Whether there is a column for the desk: for people on more than one. */
  readonly hasDesks: boolean;
  readonly selection: ArticleSelection;
}

/** The list of articles, one a row, to open or to choose several of. */
export function ArticlesTable({ articles, hasDesks, selection }: ArticlesTableProps) {
  const { selected, ofShown, press, pressAll, watch } = selection;
  return (
    <div onPointerDownCapture={watch} onKeyDownCapture={watch} onKeyUpCapture={watch}>
      <Table label="Articles">
        <thead>
          <tr>
            <th scope="col" className={styles.choose}>
              <Checkbox
                isSelected={ofShown === "all"}
                isIndeterminate={ofShown === "some"}
                onChange={pressAll}
              >
                <VisuallyHidden>Choose all articles shown</VisuallyHidden>
              </Checkbox>
            </th>
            <th scope="col">Headline</th>
            {hasDesks && <th scope="col">Desk</th>}
            <th scope="col">Stage</th>
            <th scope="col">Progress</th>
            <th scope="col">Flagged</th>
            <th scope="col">Returned</th>
            <th scope="col">Deadline</th>
            <th scope="col">Assigned</th>
            <th scope="col" className={styles.updated}>
              Updated
            </th>
          </tr>
        </thead>
        <tbody>
          {articles.map((article) => (
            <ArticleRow
              key={article.id}
              article={article}
              hasDesk={hasDesks}
              isSelected={selected.has(article.id)}
              onSelect={press}
            />
          ))}
        </tbody>
      </Table>
    </div>
  );
}

/** What of an article its reader is given: “to me”, “2 claims to me”; empty for nothing. */
function givenTo(me: string | null, { assignee, mine }: ArticleSummary): string {
  const claims = mine.assigned > 0 ? [count(mine.assigned, "claim", "claims")] : [];
  const given = [...(assignee?.id === me ? ["article"] : []), ...claims];
  return given.length === 0 ? "" : `${given.join(", ")} to me`;
}

interface ArticleRowProps {
  readonly article: ArticleSummary;
  readonly hasDesk: boolean;
  readonly isSelected: boolean;
  readonly onSelect: (id: string) => void;
}

function ArticleRow({ article, hasDesk, isSelected, onSelect }: ArticleRowProps) {
  const { id, headline, desk, stage, deadline, assignee, updatedAt } = article;
  const { progress, words, mine } = article;
  const me = useMe().data?.id ?? null;
  const given = givenTo(me, article);
  return (
    <tr data-chosen={isSelected || undefined}>
      <td className={styles.choose}>
        <Checkbox isSelected={isSelected} onChange={() => onSelect(id)}>
          <VisuallyHidden>Choose “{spellHiddenCharacters(headline)}”</VisuallyHidden>
        </Checkbox>
      </td>
      <td className={styles.headline}>
        <RowLink href={`/articles/${id}`}>
          <bdi>
            <Words>{headline}</Words>
          </bdi>
        </RowLink>
      </td>
      {hasDesk && <td className={styles.short}>{desk.name}</td>}
      <td className={styles.short}>
        <StateMark mark={STAGE_MARKS[stage]}>{labelOf(stage)}</StateMark>
      </td>
      <td className={styles.progress}>
        <CheckProgress progress={progress} words={words} />
      </td>
      <td className={styles.short}>
        {progress.flagged > 0 && (
          <StateMark mark={REVIEW_MARKS.requested}>{progress.flagged}</StateMark>
        )}
      </td>
      <td className={styles.short}>
        {progress.returned > 0 && (
          <StateMark mark={REVIEW_MARKS.returned}>
            {progress.returned > mine.returned && progress.returned}
            {progress.returned > mine.returned && mine.returned > 0 && ", "}
            {mine.returned > 0 && `${mine.returned} to me`}
          </StateMark>
        )}
      </td>
      <td className={styles.short}>{deadline && <Deadline at={deadline} stage={stage} />}</td>
      <td className={styles.short}>
        {assignee && assignee.id !== me && <div>{assignee.name}</div>}
        {given !== "" && <StateMark mark={WAITING_MARKS.assigned}>{given}</StateMark>}
      </td>
      <td className={`${styles.short} ${styles.updated}`}>
        <span className={typography.aside}>
          <Instant at={updatedAt} />
        </span>
      </td>
    </tr>
  );
}
