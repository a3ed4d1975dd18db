import { z } from "zod";
import { TextArea } from "#components/ui/text-field.tsx";
import { useStoredDraft } from "#lib/client/acts/draft.ts";
import type { Correction } from "#lib/domain/correction.ts";
import { ACTION_RULES } from "#lib/domain/correction-action.ts";
import { draftsOfWording } from "./wording-draft.ts";

/** Other words for a correction, stored while one writes; they are sent with the decision. */
export function WordingFields({ correction }: { readonly correction: Correction }) {
  const names = draftsOfWording(correction.id);
  const insert = useStoredDraft({
    name: names.insert,
    shape: z.string(),
    initial: correction.insert,
  });
  const noticeText = useStoredDraft({
    name: names.noticeText,
    shape: z.string(),
    initial: correction.noticeText ?? "",
  });
  return (
    <>
      {ACTION_RULES[correction.action].takesInsert && (
        <TextArea
          label="Other words"
          hint={`Instead of “${correction.insert}”.`}
          rows={2}
          value={insert.value}
          onChange={(text) => insert.change(text.replace(/\s*\n\s*/g, " "))}
        />
      )}
      {correction.notice !== "none" && (
        <TextArea
          label="Other words for readers"
          rows={2}
          value={noticeText.value}
          onChange={noticeText.change}
        />
      )}
    </>
  );
}
