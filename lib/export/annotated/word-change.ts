import { diffArrays } from "diff";
import { changeByWords, MAX_CHANGES } from "#lib/domain/word-change.ts";
import { showWords } from "./render-text.ts";

/**
 * The change from one wording to another as the desk sees it on its screens (`changeByWords`): what is
 * deleted is struck through in `del`, what is inserted underlined in `ins`.
 */
export function renderChange(before: string, after: string): string {
  const changes = changeByWords(before, after, (old, now) =>
    diffArrays(old, now, { maxEditLength: MAX_CHANGES }),
  );
  return changes
    .map(({ text, change }) => {
      const words = showWords(text);
      if (change === "kept") return words;
      return change === "deleted" ? `<del>${words}</del>` : `<ins>${words}</ins>`;
    })
    .join("");
}
