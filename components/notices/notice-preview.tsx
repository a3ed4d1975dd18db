import typography from "#components/ui/typography.module.css";
import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";
import { Words } from "#components/ui/words.tsx";
import { ACTION_RULES } from "#lib/domain/correction-action.ts";
import { STYLE_RULES, type StyleRule } from "#lib/domain/notice/house-style.ts";
import { formatNotice } from "#lib/domain/notice/notice.ts";
import type { NoticeSubject } from "#lib/domain/notice/subject.ts";
import styles from "./notice.module.css";
import { passageAround } from "./pieces.ts";

export interface NoticePreviewProps {
  readonly subject: NoticeSubject;
  readonly words: string;
  /** Its sign among the article’s notices, where they are placed at the words. */
  readonly mark?: string;
}

const PLACES: Readonly<Record<StyleRule["place"], string>> = {
  top: "As readers see it, at the top",
  end: "As readers see it, under the article",
  last_paragraph: "As readers see it, as the last paragraph",
  words: "As readers see it, at the words",
};

/** A notice as it is typeset, with the words of the article beside it. */
export function NoticePreview({ subject, words, mark = "*" }: NoticePreviewProps) {
  const { place } = STYLE_RULES[subject.style];
  const noticeText = formatNotice(subject.notice, words);
  const isMarked = place === "words";
  const notice = (
    <p className={styles.noticeText} data-place={place} dir="auto">
      {isMarked && <sup>{mark}</sup>}
      <Words>{noticeText}</Words>
    </p>
  );
  return (
    <figure className={styles.preview}>
      <figcaption className={typography.aside}>{PLACES[place]}</figcaption>
      <div className={styles.page}>
        {place === "top" && notice}
        <p className={styles.article} dir="auto">
          {isMarked ? (
            <MarkedSentence subject={subject} mark={mark} />
          ) : (
            <Words>{neighbourOf(subject)}</Words>
          )}
        </p>
        {place !== "top" && notice}
      </div>
    </figure>
  );
}

/** The sentence as it would read, the mark behind the words. */
function MarkedSentence({ subject, mark }: Required<Omit<NoticePreviewProps, "words">>) {
  const { article, place, correction } = subject;
  if (!place) return null;
  const { start, text } = passageAround(article.text, place);
  const before = text.slice(0, place.start - start);
  const { editsText } = ACTION_RULES[correction.action];
  const kept = editsText ? "" : text.slice(place.start - start, place.end - start);
  const after = text.slice(place.end - start);
  return (
    <>
      <Words>{before}</Words>
      <Words>{kept || correction.insert}</Words>
      <sup className={styles.mark}>
        <VisuallyHidden> mark </VisuallyHidden>
        {mark}
      </sup>
      <Words>{after}</Words>
    </>
  );
}

/** The beginning or the end of the article, whichever is beside the notice. */
function neighbourOf({ article, style }: NoticeSubject): string {
  const bodies = article.lines.filter(({ index }) => article.blocks[index] === "paragraph");
  const line = STYLE_RULES[style].place === "top" ? bodies[0] : bodies.at(-1);
  const words = line ? article.text.slice(line.start, line.end) : article.headline;
  if (words.length <= NEAR) return words;
  if (STYLE_RULES[style].place === "top")
    return `${words.slice(0, words.lastIndexOf(" ", NEAR))} …`;
  return `… ${words.slice(words.indexOf(" ", words.length - NEAR) + 1)}`;
}

/** Code units of the article that are enough to know the place. */
const NEAR = 110;
