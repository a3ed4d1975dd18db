"use client";
import type { ReactNode } from "react";
import { useFocusTarget } from "#components/ui/focus-target.tsx";
import styles from "./page-shell.module.css";

/** The main part of a page; a keyboard goes on from its top where what had the focus is gone. */
export function Main({ children }: { readonly children: ReactNode }) {
  const place = useFocusTarget<HTMLElement>("main");
  return (
    <main ref={place} id="main" tabIndex={-1} className={styles.main}>
      {children}
    </main>
  );
}
