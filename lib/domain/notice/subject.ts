import type { Claim } from "#lib/domain/claim.ts";
import { type Correction, editOf } from "#lib/domain/correction.ts";
import type { Range } from "#lib/domain/text.ts";
import type { HouseStyle } from "#lib/domain/vocabulary.ts";
import type { NoticeCase } from "./case.ts";
import type { NoticeKind } from "./notice.ts";
import { isBetweenMarks, type ReadArticle } from "./read-article.ts";
import { placeInWords } from "./where.ts";

/** What a notice is about, and the article that it stands in. */
export interface NoticeSubject extends NoticeCase {
  readonly article: ReadArticle;
  /** Where the correction's words stand in the article's text; null when they are gone. */
  readonly place: Range | null;
  /** Where other corrections take words out of the text. */
  readonly mended: readonly Range[];
}

/** What the notices of one article have in common. */
export interface NoticeSetting {
  readonly style: HouseStyle;
  /** Read when it is first wanted: most who open an article write no notice. */
  readonly article: () => ReadArticle;
  /** Where open corrections take words out of the text. */
  readonly mended: readonly Range[];
}

/** A correction as far as a notice tells of it. */
export type CorrectionWithNotice = Pick<
  Correction,
  "action" | "start" | "end" | "exact" | "insert" | "outcome"
> & { readonly notice: NoticeKind };

/** What the notice of a claim's correction is about; `day` is that of the notice, ISO 8601. */
export function subjectOfNotice(
  { style, article, mended }: NoticeSetting,
  { kind, speaker, evidence }: Pick<Claim, "kind" | "speaker" | "evidence">,
  { correction, day }: { readonly correction: CorrectionWithNotice; readonly day: string },
): NoticeSubject {
  const read = article();
  const { notice, start, end, outcome } = correction;
  const isPlaced = outcome !== "lost" && end <= read.text.length;
  return {
    style,
    notice,
    correction,
    kind,
    speaker: speaker?.trim() ? speaker : null,
    date: day,
    evidence,
    where: isPlaced ? placeInWords(read.blocks, read.lines, start) : null,
    article: read,
    place: isPlaced ? { start, end } : null,
    quoted: isPlaced && isBetweenMarks(read, { start, end }),
    mended,
  };
}

/** Where a correction takes words out of the text; nowhere for an insertion and a note. */
export function wordsTaken(correction: Parameters<typeof editOf>[0]): Range[] {
  const edit = editOf(correction);
  return edit && edit.from < edit.to ? [{ start: edit.from, end: edit.to }] : [];
}
