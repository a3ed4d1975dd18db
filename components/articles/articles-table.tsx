import { SortHeader, Table } from "#components/ui/table.tsx";
import { Checkbox } from "#components/ui/toggle.tsx";
import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";
import type { ArticleSummary } from "#lib/domain/article.ts";
import { spellHiddenCharacters } from "#lib/domain/hidden-characters.ts";
import { ARTICLE_COLUMNS, type ArticleColumn } from "./article-columns.tsx";
import { type ArticleOrder, orderAfter, sortedBy } from "./article-order.ts";
import styles from "./articles.module.css";
import type { ArticleSelection } from "./selected-articles.ts";
import { tellApart } from "./tell-apart.ts";

export interface ArticlesTableProps {
  readonly articles: readonly ArticleSummary[];
  /** Whether there is a column for the desk: for people on more than one. */
  readonly hasDesks: boolean;
  readonly order: ArticleOrder;
  readonly onOrder: (order: ArticleOrder) => void;
  readonly selection: ArticleSelection;
}

/** The list of articles, one a row, to sort, to open or to choose several of. */
export function ArticlesTable(props: ArticlesTableProps) {
  const { articles, hasDesks, order, onOrder, selection } = props;
  const { selected, ofShown, press, pressAll, watch } = selection;
  const columns = ARTICLE_COLUMNS.filter(({ isForAll }) => isForAll || hasDesks);
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
            {columns.map(({ id, label, sort, className }) => (
              <SortHeader
                key={id}
                className={className}
                sorted={sortedBy(order, sort.by)}
                onSort={() => onOrder(orderAfter(order, sort))}
              >
                {label}
              </SortHeader>
            ))}
          </tr>
        </thead>
        <tbody>
          {articles.map((article) => (
            <ArticleRow
              key={article.id}
              article={article}
              columns={columns}
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
  readonly columns: readonly ArticleColumn[];
  readonly isSelected: boolean;
  readonly onSelect: (id: string) => void;
}

function ArticleRow({ article, columns, isSelected, onSelect }: ArticleRowProps) {
  return (
    <tr data-chosen={isSelected || undefined}>
      <td className={styles.choose}>
        <Checkbox isSelected={isSelected} onChange={() => onSelect(article.id)}>
          <VisuallyHidden>
            Choose “{spellHiddenCharacters(article.headline)}”
            {article.hasNamesake && `, ${spellHiddenCharacters(tellApart(article))}`}
          </VisuallyHidden>
        </Checkbox>
      </td>
      {columns.map(({ id, className, cell }) => (
        <td key={id} className={className}>
          {cell(article)}
        </td>
      ))}
    </tr>
  );
}
