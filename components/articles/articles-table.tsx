import { Deadline } from "#components/ui/deadline.tsx";
import { Instant } from "#components/ui/instant.tsx";
import { Progress } from "#components/ui/progress.tsx";
import { StateMark } from "#components/ui/state-mark.tsx";
import { REVIEW_MARKS, STAGE_MARKS } from "#components/ui/state-marks.ts";
import { RowLink, Table } from "#components/ui/table.tsx";
import { Checkbox } from "#components/ui/toggle.tsx";
import typography from "#components/ui/typography.module.css";
import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";
import { Words } from "#components/ui/words.tsx";
import type { ArticleSummary } from "#lib/domain/article.ts";
import { spellHiddenCharacters } from "#lib/domain/hidden-characters.ts";
import { labelOf } from "#lib/domain/vocabulary.ts";
import styles from "./articles.module.css";
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
            <th scope="col">Claims checked</th>
            <th scope="col">Flagged</th>
            <th scope="col">Deadline</th>
            <th scope="col">Assignee</th>
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

interface ArticleRowProps {
  readonly article: ArticleSummary;
  readonly hasDesk: boolean;
  readonly isSelected: boolean;
  readonly onSelect: (id: string) => void;
}

function ArticleRow({ article, hasDesk, isSelected, onSelect }: ArticleRowProps) {
  const { id, headline, desk, stage, progress, deadline, assignee, updatedAt } = article;
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
        {progress.claims === 0 ? (
          <span className={typography.aside}>No claims yet</span>
        ) : (
          <Progress label="Claims checked" done={progress.checked} all={progress.claims} />
        )}
      </td>
      <td className={styles.short}>
        {progress.flagged > 0 && (
          <StateMark mark={REVIEW_MARKS.requested}>{progress.flagged}</StateMark>
        )}
      </td>
      <td className={styles.short}>{deadline && <Deadline at={deadline} stage={stage} />}</td>
      <td className={styles.short}>{assignee?.name}</td>
      <td className={`${styles.short} ${styles.updated}`}>
        <span className={typography.aside}>
          <Instant at={updatedAt} />
        </span>
      </td>
    </tr>
  );
}
