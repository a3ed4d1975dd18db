import { memo, useDeferredValue, useEffect, useRef, useState } from "react";
import { CorrectionReading } from "#components/corrections/correction-reading.tsx";
import { NoticePreview } from "#components/notices/notice-preview.tsx";
import { NoticeWarnings } from "#components/notices/notice-warnings.tsx";
import { Button } from "#components/ui/button.tsx";
import { count } from "#components/ui/count.ts";
import typography from "#components/ui/typography.module.css";
import type { LintedCorrection } from "./linted-corrections.ts";
import styles from "./publish-dialog.module.css";

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

interface PublishNoticeProps {
  readonly linted: LintedCorrection;
  /** Which of how many, counted from 1. */
  readonly place: { readonly index: number; readonly of: number };
  /** The current revision's. */
  readonly text: string;
  /** Opens the claim with the correction to be changed. */
  readonly onChange: (claim: string, correction: string) => void;
}

/** A correction that is about to be published, and its notice as readers will see it. */
const PublishNotice = memo(function PublishNotice(props: PublishNoticeProps) {
  const { linted, place, text, onChange } = props;
  const { correction, subject } = linted;
  return (
    <li aria-posinset={place.index} aria-setsize={place.of}>
      <CorrectionReading correction={correction} text={text} />
      {subject && correction.noticeText?.trim() ? (
        <NoticePreview subject={subject} words={correction.noticeText} mark={linted.mark} />
      ) : (
        <p className={typography.aside}>Readers are told nothing of it.</p>
      )}
      <NoticeWarnings warnings={linted.warnings()} />
      <div>
        <Button size="small" look="plain" onPress={() => onChange(linted.claim, correction.id)}>
          Change the notice…
        </Button>
      </div>
    </li>
  );
});

/** Notices that are checked before the browser handles input again. */
const BATCH_SIZE = 20;

/** How many notices have warnings. Hundreds are checked in batches, a moment later. */
export function PublishWarnings({ linted }: { readonly linted: readonly LintedCorrection[] }) {
  const later = useDeferredValue(linted, []);
  return (
    <>
      {batchesOf(later).map((batch) => (
        <CheckBatch key={batch[0]?.correction.id} batch={batch} />
      ))}
      <WarningCount linted={later} />
    </>
  );
}

/** Renders nothing; between such components the browser can handle input, and each warning is computed once. */
function CheckBatch({ batch }: { readonly batch: readonly LintedCorrection[] }) {
  for (const { warnings } of batch) warnings();
  return null;
}

function WarningCount({ linted }: { readonly linted: readonly LintedCorrection[] }) {
  const warned = linted.filter(({ warnings }) => warnings().length > 0).length;
  if (warned === 0) return null;
  return (
    <p role="status" className={typography.warning}>
      {count(warned, "notice", "notices")} may need another look. You can publish all the same; a
      notice that you change has to be approved again.
    </p>
  );
}

function batchesOf(linted: readonly LintedCorrection[]): (readonly LintedCorrection[])[] {
  const count = Math.ceil(linted.length / BATCH_SIZE);
  return Array.from({ length: count }, (_, nth) =>
    linted.slice(nth * BATCH_SIZE, (nth + 1) * BATCH_SIZE),
  );
}
