import type { ReactNode } from "react";
import { Link } from "react-aria-components";
import styles from "./table.module.css";

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
