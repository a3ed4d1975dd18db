import type { ReactNode } from "react";
import { Button, Link } from "react-aria-components";
import type { Direction } from "#lib/domain/vocabulary.ts";
import styles from "./table.module.css";

export interface TableProps {
  /** What the rows are, for screen readers. */
  readonly label: string;
  /** `<thead>` and `<tbody>` of plain cells. */
  readonly children: ReactNode;
}

/**
 * A plain table with hairlines. A row's link (`RowLink`) covers the row, so that it can be pressed
 * anywhere and still opens in a new tab, is read out and is reached by Tab as a link.
 */
export function Table({ label, children }: TableProps) {
  return (
    <div className={styles.frame}>
      <table className={styles.table} aria-label={label}>
        {children}
      </table>
    </div>
  );
}

/** The link of a table's row, in its first cell. Pressing anywhere in the row follows it. */
export function RowLink({
  href,
  children,
}: {
  readonly href: string;
  readonly children: ReactNode;
}) {
  return (
    <Link href={href} className={styles.rowLink ?? ""}>
      {children}
    </Link>
  );
}

export interface SortHeaderProps {
  readonly children: ReactNode;
  /** How the table is sorted by this column; null while it is by another. */
  readonly sorted: Direction | null;
  readonly onSort: () => void;
  readonly className?: string | undefined;
}

/** The head of a column by which the table can be sorted; pressing it once more turns the order round. */
export function SortHeader({ children, sorted, onSort, className }: SortHeaderProps) {
  return (
    <th scope="col" aria-sort={sorted ?? "none"} className={className}>
      <Button className={styles.sort ?? ""} onPress={onSort}>
        {children}
        <span aria-hidden="true" className={styles.arrow} data-sorted={sorted ?? undefined} />
      </Button>
    </th>
  );
}
