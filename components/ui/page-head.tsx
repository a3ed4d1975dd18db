import type { ReactNode } from "react";
import layout from "./layout.module.css";
import styles from "./page-head.module.css";

export interface PageHeadProps {
  readonly title: string;
  /** What can be done on this page, the main thing last. */
  readonly actions?: ReactNode;
  /** A sentence under the title. */
  readonly children?: ReactNode;
}

/** A page's title, with what can be done beside it. */
export function PageHead({ title, actions, children }: PageHeadProps) {
  return (
    <div className={styles.head}>
      <div className={styles.words}>
        <h1>{title}</h1>
        {children && <p className={styles.lead}>{children}</p>}
      </div>
      {actions && <div className={layout.row}>{actions}</div>}
    </div>
  );
}
