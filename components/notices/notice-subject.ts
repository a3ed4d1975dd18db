import type { Claim } from "#lib/domain/claim.ts";
import type { Correction } from "#lib/domain/correction.ts";
import { isBetweenMarks } from "#lib/domain/notice/read-article.ts";
import type { NoticeSubject } from "#lib/domain/notice/subject.ts";
import { placeInWords } from "#lib/domain/notice/where.ts";
import type { ToldAs } from "#lib/domain/notice.ts";
import type { NoticeSetting } from "./notice-setting.tsx";

/** A correction as far as a notice tells of it. */
export type ToldCorrection = Pick<
  Correction,
  "action" | "start" | "end" | "exact" | "insert" | "outcome"
> & { readonly notice: ToldAs };

/** What the notice of a claim's correction is about; `day` is that of the notice, ISO 8601. */
export function subjectOfNotice(
  { style, article, mended }: NoticeSetting,
  { kind, speaker, evidence }: Pick<Claim, "kind" | "speaker" | "evidence">,
  { correction, day }: { readonly correction: ToldCorrection; readonly day: string },
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

/** The day of an instant where this browser is, ISO 8601. */
export function dayOf(instant: Date): string {
  const two = (number: number) => String(number).padStart(2, "0");
  return `${instant.getFullYear()}-${two(instant.getMonth() + 1)}-${two(instant.getDate())}`;
}
