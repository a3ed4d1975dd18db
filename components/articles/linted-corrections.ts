import { likelyMarks } from "#components/notices/likely-marks.ts";
import type { Claim } from "#lib/domain/claim.ts";
import type { Correction } from "#lib/domain/correction.ts";
import { lintNotice } from "#lib/domain/notice/lint.ts";
import { lintStanding } from "#lib/domain/notice/lint-standing.ts";
import {
  type NoticeSetting,
  type NoticeSubject,
  subjectOfNotice,
  wordsTaken,
} from "#lib/domain/notice/subject.ts";
import type { NoticeWarning } from "#lib/domain/notice/warning.ts";
import { once } from "#lib/domain/once.ts";

/** An approved correction with what its notice is about; `subject` is null where there is no notice. */
export interface LintedCorrection {
  readonly claim: string;
  readonly correction: Correction;
  readonly subject: NoticeSubject | null;
  /** The sign that its notice gets where notices are placed at the words. */
  readonly mark: string;
  /** Computed on the first call, so that hundreds of rows do it one at a time. */
  readonly warnings: () => readonly NoticeWarning[];
}

/** The approved corrections in the order of the text; `day` is that of the notices, ISO 8601. */
export function lintApproved(
  claims: readonly Claim[],
  setting: NoticeSetting,
  day: string,
): LintedCorrection[] {
  const approved = claims
    .flatMap((claim) => claim.corrections.map((correction) => ({ claim, correction })))
    .filter(({ correction }) => correction.state === "approved")
    .sort((a, b) => a.correction.start - b.correction.start);
  // A correction that is only proposed does not change the next revision.
  const mended = approved.flatMap(({ correction }) => wordsTaken(correction));
  const marks = likelyMarks(claims.flatMap(({ corrections }) => corrections));
  return approved.map(({ claim, correction }) => ({
    ...lintedOf(claim, correction, { setting: { ...setting, mended }, day }),
    mark: marks.get(correction.id) ?? "*",
  }));
}

function lintedOf(
  claim: Claim,
  correction: Correction,
  { setting, day }: { readonly setting: NoticeSetting; readonly day: string },
): Omit<LintedCorrection, "mark"> {
  const { notice, noticeText } = correction;
  const hasNotice = notice !== "none";
  const noticeKind = hasNotice ? notice : "correction";
  const publishedCorrection = { ...correction, notice: noticeKind };
  const subject = subjectOfNotice(setting, claim, { correction: publishedCorrection, day });
  // The same mistake may be elsewhere too, with or without a notice.
  const warnings = once(() =>
    hasNotice ? lintNotice(noticeText ?? "", subject) : lintStanding(subject),
  );
  return { claim: claim.id, correction, subject: hasNotice ? subject : null, warnings };
}
