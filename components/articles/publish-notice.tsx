import { memo } from "react";
import { CorrectionReading } from "#components/corrections/correction-reading.tsx";
import { NoticePreview } from "#components/notices/notice-preview.tsx";
import { NoticeWarnings } from "#components/notices/notice-warnings.tsx";
import { Button } from "#components/ui/button.tsx";
import typography from "#components/ui/typography.module.css";
import type { LintedCorrection } from "./linted-corrections.ts";

export interface PublishNoticeProps {
  readonly linted: LintedCorrection;
  /** Which of how many, counted from 1. */
  readonly place: { readonly index: number; readonly of: number };
  /** The current revision's. */
  readonly text: string;
  /** Opens the claim with the correction to be changed. */
  readonly onChange: (claim: string, correction: string) => void;
}

/** A correction that is about to be published, and its notice as readers will see it. */
export const PublishNotice = memo(function PublishNotice(props: PublishNoticeProps) {
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
