import { labelOf, type Notice } from "#lib/domain/vocabulary.ts";
import styles from "./correction-card.module.css";

/** What readers would see under the article, as they would see it. */
export function NoticeLine({
  notice,
  text,
}: {
  readonly notice: Notice;
  readonly text: string | null;
}) {
  if (notice === "none" && !text) return null;
  return (
    <p className={styles.notice}>
      <strong>{notice === "none" ? "Note" : labelOf(notice)}:</strong> {text ?? "No words yet."}
    </p>
  );
}
