import typography from "#components/ui/typography.module.css";
import { Words } from "#components/ui/words.tsx";
import type { Correction } from "#lib/domain/correction.ts";
import { formatNotice } from "#lib/domain/notice/notice.ts";
import { labelOf, type Notice } from "#lib/domain/vocabulary.ts";
import { MarkedText } from "../notices/marked-text.tsx";
import { passageAround, piecesOf } from "../notices/pieces.ts";
import styles from "./correction-card.module.css";

export interface CorrectionReadingProps {
  readonly correction: Pick<
    Correction,
    "action" | "start" | "end" | "insert" | "exact" | "state" | "outcome"
  >;
  /** The current revision's. */
  readonly text: string;
}

/** The sentence as a correction would leave it; the two wordings where it is in the text already. */
export function CorrectionReading({ correction, text }: CorrectionReadingProps) {
  return (
    <p className={typography.reading} dir="auto">
      <MarkedText pieces={piecesOfReading(correction, text)} />
    </p>
  );
}

function piecesOfReading(correction: CorrectionReadingProps["correction"], text: string) {
  const { action, exact, insert, state, outcome } = correction;
  const isInPlace = state !== "applied" && outcome === "kept";
  if (isInPlace) return piecesOf(passageAround(text, correction), [correction]);
  const alone = { action, start: 0, end: exact.length, insert };
  return piecesOf({ start: 0, text: exact }, [alone]);
}

/** What readers would see under the article, as they would see it. */
export function NoticeLine({
  notice,
  text,
}: {
  readonly notice: Notice;
  readonly text: string | null;
}) {
  if (notice === "none" && !text) return null;
  const words = text ? formatNotice(notice, text) : `${labelOf(notice)}: no words yet.`;
  return (
    <p className={styles.notice} dir="auto">
      <Words>{words}</Words>
    </p>
  );
}
