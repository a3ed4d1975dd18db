import type { Claim } from "#lib/domain/claim.ts";
import { isOpen } from "#lib/domain/correction.ts";
import { ACTION_RULES } from "#lib/domain/correction-action.ts";
import { composeNotice } from "./compose.ts";
import { lintConfidential } from "./lint-confidential.ts";
import { lintFacts } from "./lint-facts.ts";
import { lintForm } from "./lint-form.ts";
import { lintQuotations } from "./lint-quotations.ts";
import { lintStanding } from "./lint-standing.ts";
import { lintTone } from "./lint-tone.ts";
import { type NoticeSetting, type NoticeSubject, subjectOfNotice } from "./subject.ts";
import { type NoticeWarning, warn } from "./warning.ts";

/**
 * What is wrong with a notice as somebody has written it, in the order of weight: what it gives away of
 * confidential sources, its form, what it lacks of the facts that `composeNotice` would tell, its tone, old
 * words that still stand in the article, and quotations that are not the source's. In time linear in the
 * article's length.
 */
export function lintNotice(words: string, subject: NoticeSubject): readonly NoticeWarning[] {
  if (words.trim() === "") {
    return [
      warn("empty", "Readers are told nothing yet. Compose it, or write it."),
      ...lintStanding(subject),
    ];
  }
  const quotations = lintQuotations(words, subject);
  const composed = composeNotice(subject);
  const lost = lintFacts(words, composed, subject);
  // A quotation that has to be mended says already what the source's words are.
  const { editsText } = ACTION_RULES[subject.correction.action];
  const isQuoted = !editsText && quotations.some(({ difference }) => difference !== null);
  return [
    ...lintConfidential(words, composed, subject),
    ...lintForm(words, subject),
    ...lost.filter(({ code }) => !isQuoted || code !== "right_missing"),
    ...lintTone(words, subject.notice),
    ...lintStanding(subject),
    ...quotations,
  ];
}

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
