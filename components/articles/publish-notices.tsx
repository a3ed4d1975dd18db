"use client";
import { type UIEvent, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import type { LintedCorrection } from "./linted-corrections.ts";
import styles from "./publish-dialog.module.css";
import { PublishNotice, type PublishNoticeProps } from "./publish-notice.tsx";

export interface PublishNoticesProps extends Pick<PublishNoticeProps, "text" | "onChange"> {
  readonly linted: readonly LintedCorrection[];
}

/** Rows drawn at first, and more each time one comes near the end of those. */
const ROWS = 20;
/** CSS pixels that count as near. */
const NEAR = 1_500;

/** The corrections to be published, in the order of the text; of hundreds only as many as one has come to. */
export function PublishNotices({ linted, text, onChange }: PublishNoticesProps) {
  const [rows, setRows] = useState(ROWS);
  const onScroll = ({ currentTarget }: UIEvent) => {
    const { scrollTop, clientHeight, scrollHeight } = currentTarget;
    if (scrollTop + clientHeight > scrollHeight - NEAR) {
      setRows(Math.min(linted.length, rows + ROWS));
    }
  };
  return (
    <section
      className={styles.scroller}
      onScroll={onScroll}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by key (WCAG 2.1.1)
      tabIndex={0}
      aria-label="Corrections to be published"
    >
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
        <Button size="small" look="plain" onPress={() => setRows(rows + ROWS)}>
          Show more: {linted.length - rows} are left
        </Button>
      )}
    </section>
  );
}
