import { memo, useMemo } from "react";
import { Badge } from "#components/ui/badge.tsx";
import { Button } from "#components/ui/button.tsx";
import { count } from "#components/ui/count.ts";
import { useFocus, useFocusTarget } from "#components/ui/focus-target.tsx";
import { StateShape } from "#components/ui/state-shape.tsx";
import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";
import { Words } from "#components/ui/words.tsx";
import { type ImportDecisions, reattachNotes } from "#lib/domain/import/decisions.ts";
import type { ImportedArticle, ImportedNote } from "#lib/domain/import/imported-article.ts";
import { nameOfNote } from "#lib/domain/import/imported-notes.ts";
import type { Range } from "#lib/domain/text.ts";
import { labelOf } from "#lib/domain/vocabulary.ts";
import styles from "./findings.module.css";
import { actionsOf } from "./use-attaching.ts";

/** What a person can do with a note, by its place in the preview's list; the same at every render. */
export interface NoteActions {
  readonly show: (words: Range) => void;
  /** Begins to choose other words for it. */
  readonly startAttaching: (index: number, words: Range) => void;
  /** Attaches it to the words that it was found at. */
  readonly detach: (index: number) => void;
  readonly keepAs: (index: number, what: "text" | "note") => void;
}

export interface RecognisedNotesProps {
  readonly article: ImportedArticle;
  readonly decisions: Pick<ImportDecisions, "notesAsText" | "noteTies">;
  readonly actions: NoteActions;
}

/** The editor's notes that stood in the text; each becomes a claim at the words it points to. */
export function RecognisedNotes({ article, decisions, actions }: RecognisedNotesProps) {
  const { notesAsText, noteTies } = decisions;
  const notes = useMemo(() => reattachNotes(article.notes, noteTies), [article.notes, noteTies]);
  if (notes.length === 0) return null;
  const attached = new Set(noteTies.map(({ note }) => note));
  const asText = new Set(notesAsText);
  return (
    <section aria-labelledby="notes">
      <h2 id="notes">Notes</h2>
      <p className={styles.aside} role="status">
        {summarise(notes.length, asText.size)}
      </p>
      <ol>
        {notes.map((note, index) => (
          <Note
            // biome-ignore lint/suspicious/noArrayIndexKey: a note's place is its identity
            key={index}
            index={index}
            note={note}
            words={article.text.slice(note.start, note.end)}
            isAttached={attached.has(index)}
            isText={asText.has(index)}
            actions={actions}
          />
        ))}
      </ol>
    </section>
  );
}

function summarise(all: number, asText: number): string {
  const kept = asText === 0 ? "" : `, ${asText} kept as text`;
  const rest = all === 1 ? "It becomes" : "Each becomes";
  return `${count(all, "note", "notes")}${kept}. ${rest} a claim at the words it is about.`;
}

interface NoteProps {
  readonly index: number;
  readonly note: ImportedNote;
  /** What it is about. */
  readonly words: string;
  /** Whether a person chose those words. */
  readonly isAttached: boolean;
  /** Whether it is no note: its words are in the article. */
  readonly isText: boolean;
  readonly actions: NoteActions;
}

const Note = memo(function Note({ index, note, words, isAttached, isText, actions }: NoteProps) {
  const place = useFocusTarget<HTMLDivElement>(actionsOf(index));
  const focus = useFocus();
  return (
    <li className={styles.finding} data-out={isText || undefined}>
      <p className={styles.head}>
        <Badge tone={isText ? "plain" : "doubt"}>
          {note.mark} {labelOf(note.notice)}
        </Badge>
        {isText && "Kept as text"}
        {isAttached && !isText && "Tied by hand"}
      </p>
      <p dir="auto">
        <Words>{note.text}</Words>
      </p>
      {!isText && <About note={note} words={words} show={actions.show} />}
      <div ref={place} className={styles.actions}>
        {!isText && (
          <Button key="attach" size="small" onPress={() => actions.startAttaching(index, note)}>
            Tie to other words… <Named note={note} />
          </Button>
        )}
        <Button
          key="keep"
          size="small"
          onPress={() => actions.keepAs(index, isText ? "note" : "text")}
        >
          {isText ? "It is a note after all" : "Keep as text"} <Named note={note} />
        </Button>
        {isAttached && !isText && (
          <Button
            key="detach"
            size="small"
            look="plain"
            onPress={() => {
              actions.detach(index);
              focus(actionsOf(index));
            }}
          >
            As it was found <Named note={note} />
          </Button>
        )}
      </div>
    </li>
  );
});

/** The note of a button, for screen readers. */
function Named({ note }: Pick<NoteProps, "note">) {
  return <VisuallyHidden>“{nameOfNote(note)}”</VisuallyHidden>;
}

type AboutProps = Pick<NoteProps, "note" | "words"> & Pick<NoteActions, "show">;

function About({ note, words, show }: AboutProps) {
  const { start, end, doubt } = note;
  return (
    <>
      <button type="button" className={styles.place} onClick={() => show({ start, end })}>
        <span className={styles.at}>
          <VisuallyHidden>Show in the text what it is </VisuallyHidden>About
        </span>{" "}
        <mark className={styles.marked}>
          <Words>{words}</Words>
        </mark>
      </button>
      {doubt !== null && (
        <p className={styles.doubt}>
          <StateShape shape="alert" />
          <span>{doubt} See whether it is about these words.</span>
        </p>
      )}
    </>
  );
}
