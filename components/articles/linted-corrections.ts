import { type NoticeSetting, wordsTaken } from "#components/notices/notice-setting.tsx";
import { subjectOfNotice } from "#components/notices/notice-subject.ts";
import type { Claim } from "#lib/domain/claim.ts";
import type { Correction } from "#lib/domain/correction.ts";
import { lintNotice } from "#lib/domain/notice/lint.ts";
import type { NoticeSubject } from "#lib/domain/notice/subject.ts";
import type { NoticeWarning } from "#lib/domain/notice/warning.ts";

/** An approved correction with what its notice is about; `subject` is null where readers are told nothing. */
export interface LintedCorrection {
  readonly claim: string;
  readonly correction: Correction;
  readonly subject: NoticeSubject | null;
  /** Found when first asked for: of hundreds, each row asks in its turn. */
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
  // What is only proposed stands in the next revision as it did.
  const mended = approved.flatMap(({ correction }) => wordsTaken(correction));
  return approved.map(({ claim, correction }) =>
    lintedOf(claim, correction, { setting: { ...setting, mended }, day }),
  );
}

function lintedOf(
  claim: Claim,
  correction: Correction,
  { setting, day }: { readonly setting: NoticeSetting; readonly day: string },
): LintedCorrection {
  const { notice, noticeText } = correction;
  if (notice === "none") {
    return { claim: claim.id, correction, subject: null, warnings: () => [] };
  }
  const subject = subjectOfNotice(setting, claim, { correction: { ...correction, notice }, day });
  let found: readonly NoticeWarning[] | null = null;
  const warnings = () => {
    found ??= lintNotice(noticeText ?? "", subject);
    return found;
  };
  return { claim: claim.id, correction, subject, warnings };
}
