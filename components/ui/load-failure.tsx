import { messageOf } from "#lib/client/api-error.ts";
import { Button } from "./button.tsx";
import { EmptyState } from "./empty-state.tsx";

export interface LoadFailureProps {
  /** What is missing: "The articles did not load". */
  readonly title: string;
  readonly error: unknown;
  readonly onRetry: () => void;
}

/** Where something could not be loaded: why, and once more. */
export function LoadFailure({ title, error, onRetry }: LoadFailureProps) {
  return (
    <EmptyState
      title={title}
      actions={
        <Button look="primary" onPress={onRetry}>
          Try again
        </Button>
      }
    >
      <p role="alert">{messageOf(error)}</p>
    </EmptyState>
  );
}
