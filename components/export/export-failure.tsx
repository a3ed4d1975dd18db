import { Button } from "#components/ui/button.tsx";
import layout from "#components/ui/layout.module.css";
import { messageOf, refusalOf } from "#lib/client/api-error.ts";
import styles from "./export-preview.module.css";

/** Refusals of the moment; the others stay until something about the article changes. */
const PASSING = new Set(["busy", "too_many", "failed"]);

/** Whether the same question may be answered otherwise a little later. */
export function isPassing(error: unknown): boolean {
  const refusal = refusalOf(error);
  return refusal === null || PASSING.has(refusal.refusal);
}

export interface ExportFailureProps {
  readonly error: unknown;
  readonly onAgain: () => void;
}

/** Why there is no file, and what to do. */
export function ExportFailure({ error, onAgain }: ExportFailureProps) {
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
      {isPassing(error) && (
        <Button size="small" onPress={onAgain}>
          Try again
        </Button>
      )}
    </div>
  );
}
