import type { ReactNode } from "react";
import styles from "./entrance.module.css";
import { Wordmark } from "./wordmark.tsx";

export interface EntranceProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** A page outside the desk: signing in, setting up, an invitation, an error. */
export function Entrance({ title, children }: EntranceProps) {
  return (
    <div className={styles.page}>
      <header>
        <Wordmark />
      </header>
      <main className={styles.main}>
        <h1>{title}</h1>
        {children}
      </main>
    </div>
  );
}
