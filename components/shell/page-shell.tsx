import Link from "next/link";
import type { ReactNode } from "react";
import { OutboxReplayer } from "#components/acts/outbox-replayer.tsx";
import { Wordmark } from "../ui/wordmark.tsx";
import { AccountMenu } from "./account-menu.tsx";
import { Main } from "./main.tsx";
import { NavigationLinks } from "./navigation-links.tsx";
import styles from "./page-shell.module.css";
import { SaveState } from "./save-state.tsx";
import { ScreenProvider } from "./screen.tsx";

export interface PageShellProps {
  readonly children: ReactNode;
  /** `page`: a column with margins. `full`: the whole window under the bar, for the workspace. */
  readonly layout?: "page" | "full";
}

/** The bar on top of every signed-in page, and its main part. */
export function PageShell({ children, layout = "page" }: PageShellProps) {
  return (
    <ScreenProvider>
      <div className={styles.shell} data-layout={layout}>
        <a className={styles.skip} href="#main">
          Skip to the content
        </a>
        <header className={styles.bar}>
          <HomeLink />
          <NavigationLinks />
          <div className={styles.end}>
            <OutboxReplayer />
            <SaveState />
            <AccountMenu />
          </div>
        </header>
        <Main>{children}</Main>
      </div>
    </ScreenProvider>
  );
}

/** The wordmark, leading to the list of articles. */
function HomeLink() {
  return (
    <Link href="/articles" className={styles.home} aria-label="Galley, all articles">
      <Wordmark />
    </Link>
  );
}
