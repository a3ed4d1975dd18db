import { Button } from "#components/ui/button.tsx";
import layout from "#components/ui/layout.module.css";
import { messageOf, refusalOf } from "#lib/client/api-error.ts";
import styles from "./export-preview.module.css";

/** Temporary refusals; the others stay until something about the article changes. */
const TEMPORARY = new Set(["busy", "too_many", "failed"]);

/** Whether the same request may succeed a little later. */
export function isTemporary(error: unknown): boolean {
  const refusal = refusalOf(error);
  return refusal === null || TEMPORARY.has(refusal.refusal);
}

export interface ExportFailureProps {
  readonly error: unknown;
  readonly onRetry: () => void;
}

/** Why there is no file, and what to do. */
export function ExportFailure({ error, onRetry }: ExportFailureProps) {
  const message = messageOf(error);
  const fields = (refusalOf(error)?.errors ?? []).filter((field) => field.message !== message);
  return (
    <div className={styles.failure} role="alert">
      <h3 className={styles.name}>It was not written</h3>
      <p className={styles.why}>{message}</p>
      {fields.length > 0 && (
        <ul className={layout.stack2}>
          {fields.map(({ path, message }) => (
            <li key={`${path} ${message}`}>{message}</li>
          ))}
        </ul>
      )}
      {isTemporary(error) && (
        <Button size="small" onPress={onRetry}>
          Try again
        </Button>
      )}
    </div>
  );
}
