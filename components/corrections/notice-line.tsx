import { Words } from "#components/ui/words.tsx";
import { wordNotice } from "#lib/domain/notice/notice.ts";
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
  const words = text ? wordNotice(notice, text) : `${labelOf(notice)}: no words yet.`;
  return (
    <p className={styles.notice} dir="auto">
      <Words>{words}</Words>
    </p>
  );
}
