import { count } from "#components/ui/count.ts";
import type { BundleContents } from "#lib/domain/bundle/contents.ts";
import { labelOf } from "#lib/domain/vocabulary.ts";

/** What a bundle holds, in rows of a name and a value. */
export function bundleFacts(contents: BundleContents): readonly (readonly [string, string])[] {
  const { publication, date, stage, revisions, words, claims, corrections } = contents;
  const { evidence, comments, reviews, events } = contents;
  const printed = [publication, date].filter((part) => part !== null).join(", ");
  const number = (many: number) => many.toLocaleString("en-GB");
  return [
    ...(printed === "" ? [] : [["Published", printed] as const]),
    ["Stage", labelOf(stage)],
    ["Words", number(words)],
    ["Revisions", number(revisions)],
    ["Claims", number(claims)],
    ["Corrections", number(corrections)],
    ["Evidence", number(evidence)],
    ["Comments", number(comments)],
    ["Review", count(reviews, "request or decision", "requests and decisions")],
    ["Record", `${number(events)} ${events === 1 ? "event" : "events"}`],
  ];
}

/** What is to be known of confidential evidence before a bundle comes to a desk; null for nothing. */
export function confidentialityWarning(
  { confidential, isConfidentialLeftOut }: BundleContents,
  desk: string,
): string | null {
  if (confidential > 0) {
    const pieces = count(
      confidential,
      "piece of confidential evidence",
      "pieces of confidential evidence",
    );
    return `It holds ${pieces}. Everybody on the desk ${desk} will see ${confidential === 1 ? "it" : "them"}.`;
  }
  if (isConfidentialLeftOut) {
    return "Confidential evidence, if there was any, was left out when the bundle was written.";
  }
  return null;
}
