"use client";
import { TextArea } from "#components/ui/text-area.tsx";
import { useDraft } from "#lib/client/use-draft.ts";
import type { Correction } from "#lib/domain/correction.ts";
import { draftsOfWording } from "./wording-draft.ts";

/** Other words for a correction, kept while one writes; they go with the decision. */
export function WordingFields({ correction }: { readonly correction: Correction }) {
  const names = draftsOfWording(correction.id);
  const insert = useDraft(names.insert, correction.insert);
  const noticeText = useDraft(names.noticeText, correction.noticeText ?? "");
  const hasWords = correction.action === "replace" || correction.action === "insert";
  return (
    <>
      {hasWords && (
        <TextArea
          label="Other words"
          hint={`Instead of “${correction.insert}”.`}
          rows={2}
          value={insert.text}
          onChange={(text) => insert.setText(text.replace(/\s*\n\s*/g, " "))}
        />
      )}
      {correction.notice !== "none" && (
        <TextArea
          label="Other words for readers"
          rows={2}
          value={noticeText.text}
          onChange={noticeText.setText}
        />
      )}
    </>
  );
}
