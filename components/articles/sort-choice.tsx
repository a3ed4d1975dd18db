import { Select } from "#components/ui/select.tsx";
import { DIRECTIONS, type Direction } from "#lib/domain/vocabulary.ts";
import { ARTICLE_COLUMNS } from "./article-columns.tsx";
import type { ArticleOrder } from "./article-order.ts";
import styles from "./articles.module.css";

export interface SortChoiceProps {
  readonly order: ArticleOrder;
  readonly hasDesks: boolean;
  readonly onOrder: (order: ArticleOrder) => void;
}

const ARROWS: Readonly<Record<Direction, string>> = { ascending: "↑", descending: "↓" };

/** How the list is sorted, where there is no room for the heads of its columns. */
export function SortChoice({ order, hasDesks, onOrder }: SortChoiceProps) {
  const choices = ARTICLE_COLUMNS.flatMap(({ label, sort, isForAll }) =>
    isForAll || hasDesks
      ? DIRECTIONS.map((direction) => ({
          id: `${sort.by} ${direction}`,
          label: `${label} ${ARROWS[direction]}`,
          order: { sort: sort.by, order: direction },
        }))
      : [],
  );
  return (
    <div className={styles.sortChoice}>
      <Select
        label="Sort"
        isLabelHidden
        options={choices}
        value={`${order.sort} ${order.order}`}
        onChange={(chosen) => {
          const choice = choices.find(({ id }) => id === chosen);
          if (choice) onOrder(choice.order);
        }}
      />
    </div>
  );
}
