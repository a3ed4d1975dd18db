import { type KeyboardEvent, useEffect, useRef } from "react";
import field from "#components/ui/field.module.css";
import typography from "#components/ui/typography.module.css";
import styles from "./import-form.module.css";
import { PastedPiece } from "./pasted-piece.tsx";
import type { Pasted } from "./use-pasted.ts";

export interface PastedFieldProps {
  readonly html: string;
  readonly pasted: Pasted;
  readonly hint: string;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** What was pasted, formatted, in the field's place. What is pasted next comes behind it. */
export function PastedField({ html, pasted, hint, onKeyDown }: PastedFieldProps) {
  const box = useRef<HTMLElement>(null);
  const first = useRef(html);
  useEffect(() => {
    // What has come behind the first piece is to be seen.
    if (html !== first.current) box.current?.scrollTo({ top: box.current.scrollHeight });
  }, [html]);
  return (
    <div className={field.field}>
      <span id="pasted-label" className={field.label}>
        Text
      </span>
      <section
        ref={box}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and is pasted into
        tabIndex={0}
        aria-labelledby="pasted-label"
        className={`${field.input} ${styles.pasted}`}
        onPaste={pasted.onPasteAppend}
        onKeyDown={(event) => {
          const isUndo = event.key === "z" && (event.ctrlKey || event.metaKey);
          if (isUndo) pasted.undo();
          else onKeyDown(event);
        }}
      >
        <PastedPiece html={html} />
      </section>
      <p className={typography.aside}>{hint} What you paste next is added at the end.</p>
    </div>
  );
}
