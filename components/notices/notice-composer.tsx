import { useDeferredValue, useMemo, useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { TextArea } from "#components/ui/text-field.tsx";
import typography from "#components/ui/typography.module.css";
import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";
import type { Claim } from "#lib/domain/claim.ts";
import { composeNotice } from "#lib/domain/notice/compose.ts";
import { lintNotice } from "#lib/domain/notice/lint.ts";
import { type CorrectionWithNotice, subjectOfNotice } from "#lib/domain/notice/subject.ts";
import type { Range } from "#lib/domain/text.ts";
import { labelOf } from "#lib/domain/vocabulary.ts";
import styles from "./notice.module.css";
import { dayOf } from "./notice-day.ts";
import { NoticePreview } from "./notice-preview.tsx";
import { useNoticeSetting } from "./notice-setting.tsx";
import { NoticeWarnings } from "./notice-warnings.tsx";

export interface NoticeComposerProps {
  readonly claim: Pick<Claim, "kind" | "speaker" | "evidence">;
  readonly correction: CorrectionWithNotice;
  readonly words: string;
  readonly onChange: (words: string) => void;
  readonly error: string | null;
}

/** Words the notice of a correction in the desk’s house style, and says what a changed wording lost. */
export function NoticeComposer({ claim, correction, words, onChange, error }: NoticeComposerProps) {
  const setting = useNoticeSetting();
  const [day] = useState(() => dayOf(new Date()));
  const area = useRef<HTMLTextAreaElement>(null);
  const [before, setBefore] = useState<string | null>(null);
  const subject = subjectOfNotice(setting, claim, { correction, day });
  const composed = composeNotice(subject);
  const isComposed = words === composed;
  const fill = (next: string, kept: string | null) => {
    setBefore(kept);
    onChange(next);
    area.current?.focus();
  };
  const show = ({ start, end }: Range) => {
    area.current?.focus();
    area.current?.setSelectionRange(start, end);
  };
  return (
    <div className={styles.composer}>
      <TextArea
        label="What readers are told"
        rows={4}
        value={words}
        onChange={onChange}
        error={error}
        areaRef={area}
      />
      <div className={styles.actions}>
        <Button
          size="small"
          isDisabled={isComposed}
          onPress={() => fill(composed, words.trim() === "" ? null : words)}
        >
          {words.trim() === "" || isComposed ? "Compose" : "Compose anew"}
        </Button>
        {before !== null && isComposed && (
          <Button size="small" look="plain" onPress={() => fill(before, null)}>
            Put my words back
          </Button>
        )}
        <span className={typography.aside}>
          House style: {labelOf(setting.style).toLowerCase()}
        </span>
      </div>
      <Findings key={setting.style} {...{ claim, correction, words, day }} onShow={show} />
    </div>
  );
}

interface FindingsProps extends Pick<NoticeComposerProps, "claim" | "correction" | "words"> {
  readonly day: string;
  readonly onShow: (range: Range) => void;
}

/** The preview and the warnings, which may come a moment behind the typing. */
function Findings({ claim, correction, words, day, onShow }: FindingsProps) {
  const setting = useNoticeSetting();
  const later = useDeferredValue(words);
  const subject = subjectOfNotice(setting, claim, { correction, day });
  const key = JSON.stringify([correction, claim.kind, claim.speaker, claim.evidence]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key represents what the subject is made from
  const warnings = useMemo(() => lintNotice(later, subject), [later, key, setting, day]);
  const isEmpty = later.trim() === "";
  return (
    <>
      {!isEmpty && <NoticePreview subject={subject} words={later} />}
      <NoticeWarnings warnings={warnings} onShow={onShow} />
      <VisuallyHidden>
        <p role="status">{summaryOf(warnings.length)}</p>
      </VisuallyHidden>
    </>
  );
}

function summaryOf(count: number): string {
  if (count === 0) return "Nothing amiss with the notice.";
  return count === 1
    ? "One thing to look at in the notice."
    : `${count} things to look at in the notice.`;
}
