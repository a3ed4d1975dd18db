import type { Claim } from "#lib/domain/claim.ts";
import { isOpen } from "#lib/domain/correction.ts";
import { lintNotice } from "./lint.ts";
import { type NoticeSetting, subjectOfNotice } from "./subject-of-notice.ts";
import type { NoticeWarning } from "./warning.ts";

/**
 * The warnings about what readers would be told of a claim's open corrections, by correction; those
 * without any are left out. `day` is that of the notices, ISO 8601.
 */
export function lintNotices(
  claim: Claim,
  setting: NoticeSetting,
  day: string,
): Readonly<Record<string, readonly NoticeWarning[]>> {
  const linted = claim.corrections.filter(isOpen).map((correction) => {
    const { id, notice, noticeText } = correction;
    if (notice === "none") return { id, warnings: [] };
    const subject = subjectOfNotice(setting, claim, { correction: { ...correction, notice }, day });
    return { id, warnings: lintNotice(noticeText ?? "", subject) };
  });
  const warned = linted.filter(({ warnings }) => warnings.length > 0);
  return Object.fromEntries(warned.map(({ id, warnings }) => [id, warnings]));
}
