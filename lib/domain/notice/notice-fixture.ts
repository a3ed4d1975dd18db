import { readArticle } from "./read-article.ts";
import type { NoticeSubject } from "./subject.ts";

/** An article in which the subject's words stand once. */
const TALKS = [
  "Presidents trade words",
  "The two presidents spoke by telephone on Tuesday.",
  "Relations were “as bad as they have ever been”, the president said after the call.",
  "Some 59 missiles were fired at the airfield in the night, according to the Pentagon.",
].join("\n");

/**
 * For tests: a subject about a number, corrected on 12 April 2017, in an article whose first line is
 * its headline; with other facts where wanted. The words stand below the headline.
 */
export function subjectOf(
  wanted: Partial<NoticeSubject> & { readonly text?: string } = {},
): NoticeSubject {
  const { text = TALKS, ...facts } = wanted;
  const correction = facts.correction ?? {
    action: "replace",
    exact: "59 missiles",
    insert: "58 missiles",
  };
  const start = text.indexOf(correction.exact, text.indexOf("\n"));
  const blocks = text.split("\n").map((_, index) => (index === 0 ? "headline" : "paragraph"));
  return {
    style: "newspaper",
    notice: "correction",
    kind: "number",
    speaker: null,
    date: "2017-04-12",
    evidence: [],
    where: "in the third paragraph",
    article: readArticle({ headline: text.split("\n")[0] ?? "" }, { text, blocks }),
    place: start === -1 ? null : { start, end: start + correction.exact.length },
    mended: [],
    ...facts,
    correction,
  };
}
