import type { ReactNode } from "react";
import { count } from "#components/ui/count.ts";
import layout from "#components/ui/layout.module.css";
import { StateShape } from "#components/ui/state-shape.tsx";
import type { ImportDecisions } from "#lib/domain/import/decisions.ts";
import type { ImportedArticle } from "#lib/domain/import/imported-article.ts";
import { warnOfNote } from "#lib/domain/import/imported-notes.ts";
import styles from "./preview.module.css";

export interface WarningsProps {
  readonly warnings: readonly string[];
  /** Shown before them: warnings that can be acted on. */
  readonly children?: ReactNode;
}

/** What is to be known about how the source was read. */
export function Warnings({ warnings, children }: WarningsProps) {
  if (warnings.length === 0 && !children) return null;
  return (
    <section aria-labelledby="warnings">
      <h2 id="warnings">Worth a look</h2>
      <ul className={layout.stack2}>
        {children}
        {warnings.map((warning) => (
          <Warning key={warning}>{warning}</Warning>
        ))}
      </ul>
    </section>
  );
}

/** One of them. */
function Warning({ children }: { readonly children: ReactNode }) {
  return (
    <li className={styles.warning}>
      <StateShape shape="alert" />
      <p>{children}</p>
    </li>
  );
}

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
