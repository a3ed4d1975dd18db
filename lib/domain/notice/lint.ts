import { ACTION_RULES } from "#lib/domain/correction-action.ts";
import { composeNotice } from "./compose.ts";
import { lintConfidential } from "./lint-confidential.ts";
import { lintFacts } from "./lint-facts.ts";
import { lintForm } from "./lint-form.ts";
import { lintQuotations } from "./lint-quotations.ts";
import { lintStanding } from "./lint-standing.ts";
import { lintTone } from "./lint-tone.ts";
import type { NoticeSubject } from "./subject.ts";
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
  const isQuoted = !editsText && quotations.some(isLikeItsSource);
  return [
    ...lintConfidential(words, composed, subject),
    ...lintForm(words, subject),
    ...lost.filter(({ code }) => !isQuoted || code !== "right_missing"),
    ...lintTone(words, subject.notice),
    ...lintStanding(subject),
    ...quotations,
  ];
}

function isLikeItsSource({ difference }: NoticeWarning): boolean {
  return difference !== null;
}
