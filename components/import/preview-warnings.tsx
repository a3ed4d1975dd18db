import { count } from "#components/ui/count.ts";
import type { ImportDecisions } from "#lib/domain/import/decisions.ts";
import type { ImportedArticle } from "#lib/domain/import/imported-article.ts";
import { warnOfNote } from "#lib/domain/import/imported-notes.ts";
import { Warning, Warnings } from "./warnings.tsx";

export interface PreviewWarningsProps {
  readonly article: ImportedArticle;
  readonly decisions: Pick<ImportDecisions, "notesAsText" | "noteTies">;
}

/** What is to be known, with the doubts about notes, which each note tells of itself, in one. */
export function PreviewWarnings({ article, decisions }: PreviewWarningsProps) {
  const { notes, warnings } = article;
  const ofNotes = new Set(notes.map(warnOfNote));
  const isDecided = (index: number) =>
    decisions.notesAsText.includes(index) || decisions.noteTies.some(({ note }) => note === index);
  const doubtful = notes.filter(({ doubt }, index) => doubt !== null && !isDecided(index)).length;
  return (
    <Warnings warnings={warnings.filter((warning) => !ofNotes.has(warning))}>
      {doubtful > 0 && (
        <Warning>
          {count(doubtful, "note", "notes")} may be at the wrong words.{" "}
          <a href="#notes">See {doubtful === 1 ? "it" : "them"}</a>
        </Warning>
      )}
    </Warnings>
  );
}
