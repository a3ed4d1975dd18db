import { type RefObject, useLayoutEffect, useRef, useState } from "react";
import { messageOf, refusalOf } from "#lib/client/api-error.ts";
import styles from "./form-error.module.css";

export interface FormErrorProps {
  /** What a mutation failed with; null shows nothing. */
  readonly error: unknown;
  /** What could not be done: "The article was not opened". */
  readonly title?: string;
}

/**
 * What went wrong with a form and what to do next. Takes the focus when it appears; where the fields
 * themselves tell all of it, the first of them does, and nothing is shown twice.
 */
export function FormError({ error, title }: FormErrorProps) {
  const box = useRef<HTMLDivElement>(null);
  const isShownByFields = useShownByFields(box, { error, title });
  if (!error) return null;
  const message = messageOf(error);
  const fields = (refusalOf(error)?.errors ?? []).filter(
    (field) => !message.includes(field.message),
  );
  return (
    <div ref={box} className={styles.box} role="alert" tabIndex={-1} hidden={isShownByFields}>
      {title && <p className={styles.title}>{title}</p>}
      <p>{message}</p>
      {fields.length > 0 && (
        <ul className={styles.fields}>
          {fields.map((field) => (
            <li key={`${field.path} ${field.message}`}>{field.message}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Whether the form around the box has every field that an error names; moves the focus. */
function useShownByFields(
  box: RefObject<HTMLElement | null>,
  { error, title }: { readonly error: unknown; readonly title: string | undefined },
): boolean {
  const [shownByFields, setShownByFields] = useState<unknown>(null);
  useLayoutEffect(() => {
    if (!error) return;
    const form = box.current?.closest("form");
    const named = (refusalOf(error)?.errors ?? []).map(({ path }) =>
      form?.elements.namedItem(path),
    );
    const inputs = named.filter((input) => input instanceof HTMLInputElement);
    // A title says more than the fields do.
    const isAll = !title && named.length > 0 && inputs.length === named.length;
    if (isAll) setShownByFields(error);
    (isAll ? inputs[0] : box.current)?.focus();
  }, [box, error, title]);
  return shownByFields !== null && shownByFields === error;
}
