import type { ReactNode } from "react";
import { Link } from "react-aria-components";
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
