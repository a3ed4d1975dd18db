import { useEffect, useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import type { LintedCorrection } from "./linted-corrections.ts";
import styles from "./publish-dialog.module.css";
import { PublishNotice, type PublishNoticeProps } from "./publish-notice.tsx";

export interface PublishNoticesProps extends Pick<PublishNoticeProps, "text" | "onChange"> {
  readonly linted: readonly LintedCorrection[];
}

/** Rows rendered at first, and added each time the end of the list comes into view. */
const ROWS = 20;

/** The corrections to be published, in the order of the text; of hundreds only those scrolled to. */
export function PublishNotices({ linted, text, onChange }: PublishNoticesProps) {
  const [rows, setRows] = useState(ROWS);
  const more = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!more.current || rows >= linted.length) return;
    const observer = new IntersectionObserver(([entry]) => {
      if (entry?.isIntersecting) setRows(rows + ROWS);
    });
    observer.observe(more.current);
    return () => observer.disconnect();
  }, [rows, linted.length]);
  return (
    <section aria-label="Corrections to be published">
      <ol className={styles.corrections}>
        {linted.slice(0, rows).map((one, index) => (
          <PublishNotice
            key={one.correction.id}
            linted={one}
            place={{ index: index + 1, of: linted.length }}
            {...{ text, onChange }}
          />
        ))}
      </ol>
      {rows < linted.length && (
        <div ref={more}>
          <Button size="small" look="plain" onPress={() => setRows(rows + ROWS)}>
            Show more: {linted.length - rows} are left
          </Button>
        </div>
      )}
    </section>
  );
}
