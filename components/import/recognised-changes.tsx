import { MarkedText } from "#components/corrections/marked-text.tsx";
import { count } from "#components/ui/count.ts";
import { GivenBy } from "#components/ui/given-by.tsx";
import type { Attribution } from "#lib/domain/attribution.ts";
import type { ImportedArticle, ImportedChange } from "#lib/domain/imported.ts";
import styles from "./import.module.css";

/** How many changes are listed; all are drawn in the proof. */
const MOST = 20;

/** Changes and comments that a word processor kept in the file; each becomes a claim. */
export function RecognisedChanges({ article }: { readonly article: ImportedArticle }) {
  const { changes, comments, text } = article;
  if (changes.length + comments.length === 0) return null;
  const more = changes.length - MOST;
  return (
    <section aria-labelledby="changes">
      <h2 id="changes">Changes and comments</h2>
      <p className={styles.aside}>{changesInWords(article)}</p>
      <ul>
        {changes.slice(0, MOST).map((change) => (
          <li key={`${change.start} ${change.end} ${change.insert}`} className={styles.note}>
            <p className={styles.words}>
              <MarkedText pieces={piecesOfChange(text, change)} />
            </p>
            <GivenBy given={change} />
          </li>
        ))}
      </ul>
      {more > 0 && <p className={styles.aside}>and {more} more; all are drawn in the text.</p>}
      <ol className={styles.comments}>
        {comments.map((comment, index) => (
          <li key={`${comment.start} ${comment.text}`} className={styles.note}>
            <p>
              <strong>{index + 1}</strong> {comment.text}
            </p>
            <p className={styles.aside}>
              At “<mark className={styles.commented}>{text.slice(comment.start, comment.end)}</mark>
              ”
            </p>
            <GivenBy given={comment} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function piecesOfChange(text: string, { start, end, insert }: ImportedChange) {
  const pieces = [
    { key: 0, text: text.slice(start, end), change: "deleted", isClaimed: false },
    { key: 1, text: insert, change: "inserted", isClaimed: false },
  ] as const;
  return pieces.filter((piece) => piece.text !== "");
}

/** "3 proposed changes by Jane Doe, 2 comments by Jane Doe and John Roe: each becomes a claim." */
export function changesInWords({
  changes,
  comments,
}: Pick<ImportedArticle, "changes" | "comments">): string {
  const parts = [
    changes.length > 0 &&
      `${count(changes.length, "proposed change", "proposed changes")}${byWhom(changes)}`,
    comments.length > 0 && `${count(comments.length, "comment", "comments")}${byWhom(comments)}`,
  ].filter((part) => part !== false);
  const verb =
    changes.length + comments.length === 1 ? "it becomes a claim" : "each becomes a claim";
  return `${parts.join(", ")}: ${verb}.`;
}

const names = new Intl.ListFormat("en-GB");

function byWhom(given: readonly Attribution[]): string {
  const authors = new Set(given.flatMap(({ author }) => author ?? []));
  return authors.size > 0 ? ` by ${names.format(authors)}` : "";
}
