import { z } from "zod";
import { NoticeComposer } from "#components/notices/notice-composer.tsx";
import { usePanelPart } from "#components/panel/panel-part.ts";
import layout from "#components/ui/layout.module.css";
import { Select } from "#components/ui/select.tsx";
import { TextArea, TextField } from "#components/ui/text-field.tsx";
import typography from "#components/ui/typography.module.css";
import type { Claim } from "#lib/domain/claim.ts";
import { ACTION_RULES } from "#lib/domain/correction-action.ts";
import type { CorrectionWithNotice } from "#lib/domain/notice/subject.ts";
import { labelOf, NOTICES } from "#lib/domain/vocabulary.ts";
import { MarkedText } from "../notices/marked-text.tsx";
import type { Piece } from "../notices/pieces.ts";
import reading from "./correction-card.module.css";

export const CorrectionDraft = z.object({
  insert: z.string(),
  notice: z.enum(NOTICES),
  noticeText: z.string(),
  reason: z.string(),
});
/** A correction while it is being written. */
export type CorrectionDraft = z.infer<typeof CorrectionDraft>;

export interface CorrectionFieldsProps {
  readonly claim: Claim;
  readonly correction: Omit<CorrectionWithNotice, "notice">;
  readonly draft: CorrectionDraft;
  readonly onChange: (changes: Partial<CorrectionDraft>) => void;
  readonly faults: Readonly<Record<string, string>>;
  /** How the sentence would read. */
  readonly preview: readonly Piece[];
}

const notices = NOTICES.map((id) => ({
  id,
  label: id === "none" ? "Nothing" : labelOf(id),
}));

/** The new words, what readers are told, and why; with the sentence as it would read. */
export function CorrectionFields(props: CorrectionFieldsProps) {
  const { claim, correction, draft, onChange, faults, preview } = props;
  const { action } = correction;
  // What one writes first: the new words, the note, or where there is neither, what readers are told.
  const first = usePanelPart(claim.id, "correction");
  const notice = usePanelPart(claim.id, "notice");
  const rule = ACTION_RULES[action];
  const { editsText, hasRange, takesInsert } = rule;
  const offered = notices.filter(({ id }) => rule.notices.includes(id));
  return (
    <>
      {takesInsert && (
        <div ref={first}>
          <TextArea
            label={hasRange ? "New words" : "Words to insert"}
            rows={2}
            value={draft.insert}
            onChange={(insert) => onChange({ insert: insert.replace(/\s*\n\s*/g, " ") })}
            error={faults.insert ?? faults.start ?? null}
          />
        </div>
      )}
      {!takesInsert && faults.insert && (
        <p role="alert" className={reading.warning}>
          {faults.insert}
        </p>
      )}
      {editsText && (
        <div className={reading.preview}>
          <p className={typography.aside}>As it would read</p>
          <p className={typography.reading}>
            <MarkedText pieces={preview} />
          </p>
        </div>
      )}
      <div ref={editsText && !takesInsert ? first : null} className={layout.pair}>
        <Select
          label="Tell readers"
          options={offered}
          value={draft.notice}
          onChange={(notice) => onChange({ notice })}
          error={faults.notice ?? null}
        />
        <TextField
          label="Reason, for colleagues"
          value={draft.reason}
          onChange={(reason) => onChange({ reason })}
          error={faults.reason ?? null}
        />
      </div>
      {draft.notice !== "none" && (
        <div ref={editsText ? null : first}>
          <div ref={notice}>
            <NoticeComposer
              claim={claim}
              correction={{ ...correction, notice: draft.notice }}
              words={draft.noticeText}
              onChange={(noticeText) => onChange({ noticeText })}
              error={faults.noticeText ?? null}
            />
          </div>
        </div>
      )}
    </>
  );
}
