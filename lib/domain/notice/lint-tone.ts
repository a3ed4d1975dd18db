import type { NoticeKind } from "./notice.ts";
import { withoutPassages } from "./passages.ts";
import { type NoticeWarning, type WarningCode, warn } from "./warning.ts";

/** A way of speaking that a notice does without. */
interface Manner {
  readonly code: WarningCode & ("blame" | "euphemism");
  readonly pattern: RegExp;
  /** What to do instead. */
  readonly advice: string;
  readonly in: readonly NoticeKind[];
}

const ANY: readonly NoticeKind[] = ["correction", "clarification", "editors_note", "update"];

const DESK =
  "(?:reporter|correspondent|writer|journalist|(?:copy |sub-?)?editor|translator|intern|freelancer)";
const SLIP = "(?:errors?|mistakes?|mix-up|oversight|misunderstanding|slip)";
const OFFICE =
  "(?:editing|editorial|production|reporting|transcription|translation|typing|typographical|clerical|technical|layout)";
const ERRED =
  "(?:was (?:wrong|mistaken)|mis\\p{L}+|made|got|failed|erred|confused|introduced|transposed|overlooked)";
const CAUSE = "(?:because of|due to|owing to|as (?:a|the) result of|through)";

const MANNERS: readonly Manner[] = [
  {
    code: "blame",
    pattern: oneOf([
      `our (?:own )?${DESK}s?`,
      `the ${DESK}(?:['’]s ${SLIP}|(?= ${ERRED}))`,
      `${CAUSE} (?:an? |our )?(?:${OFFICE} )?${SLIP}`,
      `${OFFICE} ${SLIP}`,
      `${SLIP} (?:was |were )?(?:introduced|made) (?:by|in editing|during editing)`,
    ]),
    advice:
      "says who or what is to blame. Readers need what was wrong and what is right: leave it out.",
    in: ANY,
  },
  {
    code: "euphemism",
    pattern: oneOf([
      "(?:regrets?|regretted|sorry for|apologi[sz]e[sd]? for) (?:any|the|this) (?:possible )?(?:confusion|inconvenience|misunderstandings?|offen[cs]e)",
    ]),
    advice: "is about the reader’s confusion, not the error. Say what was wrong.",
    in: ANY,
  },
  {
    code: "euphemism",
    pattern: oneOf([
      "recast(?:s|ed|ing)?",
      "clarif(?:y|ies|ied|ying)",
      "tweak(?:s|ed|ing)?",
      "updat(?:e|es|ed|ing)",
      "fine-tun(?:es?|ed|ing)",
      "re(?:word|phras)e?(?:s|d|ed|ing)?",
      "minor (?:errors?|mistakes?|changes?|edits?|inaccurac(?:y|ies))",
      "inadvertent(?:ly)?",
      "imprecise(?:ly)?",
      "may have (?:caused|misled|suggested|given the)",
      "could have (?:misled|been (?:read|misread))",
    ]),
    advice: "makes the error sound smaller than it is. Say that it was wrong, and what is right.",
    in: ["correction"],
  },
  {
    code: "euphemism",
    pattern: oneOf(["recast(?:s|ed|ing)?", "tweak(?:s|ed|ing)?", "inadvertent(?:ly)?"]),
    advice: "hides what changed. Say what it said and what it says now.",
    in: ["clarification", "editors_note"],
  },
];

/** Any of these ways of saying it, as whole words. */
function oneOf(ways: readonly string[]): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}-])(?:${ways.join("|")})(?![\\p{L}\\p{N}])`, "giu");
}

/** Blame and euphemism in what the desk says itself; what it quotes is others’. */
export function lintTone(words: string, notice: NoticeKind): NoticeWarning[] {
  const own = withoutPassages(words);
  const found = MANNERS.filter((manner) => manner.in.includes(notice)).flatMap(
    ({ code, pattern, advice }) =>
      [...own.matchAll(pattern)].map(({ 0: match, index }) =>
        warn(code, `“${match}” ${advice}`, { start: index, end: index + match.length }),
      ),
  );
  return found.toSorted((a, b) => (a.range?.start ?? 0) - (b.range?.start ?? 0));
}
