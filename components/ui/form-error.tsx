"use client";
import { useEffect, useRef } from "react";
import { messageOf, refusalOf } from "#lib/client/api-error.ts";
import styles from "./form-error.module.css";

export interface FormErrorProps {
  /** What a mutation failed with; null shows nothing. */
  readonly error: unknown;
  /** What could not be done: "The article was not opened". */
  readonly title?: string;
}

/** What went wrong with a form and what to do next. Takes the focus when it appears. */
export function FormError({ error, title }: FormErrorProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (error) box.current?.focus();
  }, [error]);
  if (!error) return null;
  const message = messageOf(error);
  const fields = (refusalOf(error)?.errors ?? []).filter((field) => field.message !== message);
  return (
    <div ref={box} className={styles.box} role="alert" tabIndex={-1}>
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
