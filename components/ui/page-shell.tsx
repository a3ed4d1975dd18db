import type { ReactNode } from "react";
import { AccountMenu } from "./account-menu.tsx";
import { HomeLink } from "./home-link.tsx";
import { NavigationLinks } from "./navigation-links.tsx";
import styles from "./page-shell.module.css";

export interface PageShellProps {
  readonly children: ReactNode;
  /** `page`: a column with margins. `full`: the whole window under the bar, for the workspace. */
  readonly layout?: "page" | "full";
  /** Stands in the bar between navigation and account, such as the save state. */
  readonly status?: ReactNode;
}

/** The bar on top of every signed-in page, and its main part. */
export function PageShell({ children, layout = "page", status }: PageShellProps) {
  return (
    <div className={styles.shell} data-layout={layout}>
      <a className={styles.skip} href="#main">
        Skip to the content
      </a>
      <header className={styles.bar}>
        <HomeLink />
        <NavigationLinks />
        <div className={styles.end}>
          {status}
          <AccountMenu />
        </div>
      </header>
      <main id="main" tabIndex={-1} className={styles.main}>
        {children}
      </main>
    </div>
  );
}
