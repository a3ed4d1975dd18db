import type { ReactNode } from "react";
import layout from "./layout.module.css";
import styles from "./signed-out-layout.module.css";
import { Wordmark } from "./wordmark.tsx";

export interface SignedOutLayoutProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** A page outside the desk: signing in, setting up, an invitation, an error. */
export function SignedOutLayout({ title, children }: SignedOutLayoutProps) {
  return (
    <div className={styles.page}>
      <header>
        <Wordmark />
      </header>
      <main className={layout.stack5}>
        <h1>{title}</h1>
        {children}
      </main>
    </div>
  );
}
