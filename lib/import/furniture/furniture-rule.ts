/** A sort of line that is part of the page and not of the article. */
export interface FurnitureRule {
  /** For the preview: what it was taken for. */
  readonly reason: string;
  /** `edges`: only before the first or after the last paragraph of the story. */
  readonly where: "anywhere" | "edges";
  /** Longest line, in code units, that may be taken for it. */
  readonly longest: number;
  /** Asked with the line, and with its `core`. */
  readonly matches: (line: string, core: string) => boolean;
}

/** What a rule is made of, once it is said what it is for. */
interface RuleMaker {
  /** A line that is like any of the patterns. */
  readonly like: (...patterns: readonly RegExp[]) => FurnitureRule;
  /** A label and what it is on, which is no sentence. */
  readonly label: (...patterns: readonly RegExp[]) => FurnitureRule;
  /** A page's own phrase that goes on as it likes: not where its words tell of something. */
  readonly phrase: (...patterns: readonly RegExp[]) => FurnitureRule;
  readonly when: (matches: FurnitureRule["matches"]) => FurnitureRule;
}

/** A rule for lines wherever they stand, of at most `longest` code units. */
export function anywhere(reason: string, longest: number): RuleMaker {
  return makerOf({ reason, where: "anywhere", longest });
}

/** A rule for lines before the first or after the last paragraph of the story. */
export function edges(reason: string, longest: number): RuleMaker {
  return makerOf({ reason, where: "edges", longest });
}

function makerOf(rule: Omit<FurnitureRule, "matches">): RuleMaker {
  const when = (matches: FurnitureRule["matches"]) => ({ ...rule, matches });
  return {
    when,
    like: (...patterns) => when(isLike(...patterns)),
    label: (...patterns) => when(isLabel(...patterns)),
    phrase: (...patterns) => when(isPhrase(...patterns)),
  };
}

/** The line without bullets, bars, arrows and dots around it; but a full stop ends a sentence, and stays. */
export function coreOf(line: string): string {
  if (!FRAMED.test(line)) return line;
  return line.replace(/^[\s|•·»«>→\-–—]+|(?:[\s|•·»>→:…\-–—]|\.{2,})+$/gu, "");
}
const FRAMED = /^[\s|•·»«>→\-–—]|[\s|•·»>→:…\-–—]$|\.\.$/u;

/** Whether a line ends as sentences do; then only fixed phrases of pages are no words of the story. */
export function isSentence(line: string): boolean {
  return SENTENCE.test(line.slice(-8));
}
const SENTENCE = /[.!?…。！？][”’»"')\]]*$/u;

/** What tells of somebody, or quotes them: a page speaks to its reader and of itself. */
const TELLING =
  /["“”„«»]|\b(?:he|she|they|him|her|them|it|i|me|was|were|had|did|said|says|told|asked|wrote|that|who|which|because|could|would)\b/iu;

const isPhrase = phrasesWithout(TELLING);

/** Makes tests for a page's own phrases, which go on as they like: not where words are `telling`. */
export function phrasesWithout(telling: RegExp) {
  return (...patterns: readonly RegExp[]): FurnitureRule["matches"] => {
    const matches = isLike(...patterns);
    return (line, core) => matches(line, core) && !telling.test(line);
  };
}

function isLabel(...patterns: readonly RegExp[]): FurnitureRule["matches"] {
  const matches = isLike(...patterns);
  return (line, core) => matches(line, core) && !isSentence(line);
}

/** A line that is like any of the patterns, by itself or without its frame, in whatever letters. */
export function isLike(...patterns: readonly RegExp[]): FurnitureRule["matches"] {
  // One pattern is tried much faster than many.
  const pattern = new RegExp(patterns.map(({ source }) => `(?:${source})`).join("|"), "iu");
  return (line, core) => pattern.test(line) || (core !== line && pattern.test(core));
}
