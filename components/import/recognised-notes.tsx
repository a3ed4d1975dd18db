import { Badge } from "#components/ui/badge.tsx";
import type { ImportedArticle } from "#lib/domain/imported.ts";
import { labelOf } from "#lib/domain/vocabulary.ts";
import styles from "./import.module.css";

/** The editor's notes that stood in the text; each becomes a claim at the words it points to. */
export function RecognisedNotes({ article }: { readonly article: ImportedArticle }) {
  const { notes, text } = article;
  if (notes.length === 0) return null;
  return (
    <section aria-labelledby="notes">
      <h2 id="notes">Notes</h2>
      <p className={styles.aside}>Each becomes a claim at the words it points to.</p>
      <ul>
        {notes.map((note) => (
          <li key={`${note.start} ${note.text}`} className={styles.note}>
            <Badge tone="doubt">
              {note.mark} {labelOf(note.notice)}
            </Badge>
            <p>{note.text}</p>
            <p className={styles.aside}>
              At “<mark className={styles.marked}>{text.slice(note.start, note.end)}</mark>”
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
