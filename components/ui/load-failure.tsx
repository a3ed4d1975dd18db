import { messageOf } from "#lib/client/api-error.ts";
import { Button } from "./button.tsx";
import { EmptyState } from "./empty-state.tsx";

export interface LoadFailureProps {
  /** What is missing: "The articles did not load". */
  readonly title: string;
  readonly query: { readonly error: unknown; readonly refetch: () => unknown };
}

/** Where something could not be loaded: why, and once more. */
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
