import type { ReactNode } from "react";
import { messageOf } from "#lib/client/api-error.ts";
import { Button } from "./button.tsx";
import styles from "./empty-state.module.css";
import typography from "./typography.module.css";

export interface EmptyStateProps {
  /** What is so: "No articles yet". */
  readonly title: string;
  /** What to do about it. */
  readonly children?: ReactNode;
  /** Buttons or links that do it. */
  readonly actions?: ReactNode;
}

/** Shown when a list is empty. */
export function EmptyState({ title, children, actions }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      <h2 className={styles.title}>{title}</h2>
      {children && <div className={typography.lead}>{children}</div>}
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}

export interface LoadFailureProps {
  /** What is missing: "The articles did not load". */
  readonly title: string;
  readonly query: { readonly error: unknown; readonly refetch: () => unknown };
}

/** Shown when something could not be loaded: why, and a button that tries again. */
export function LoadFailure({ title, query: { error, refetch } }: LoadFailureProps) {
  return (
    <EmptyState
      title={title}
      actions={
        <Button look="primary" onPress={() => void refetch()}>
          Try again
        </Button>
      }
    >
      <p role="alert">{messageOf(error)}</p>
    </EmptyState>
  );
}
