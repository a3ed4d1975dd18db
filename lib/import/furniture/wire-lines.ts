import { anywhere, edges, type FurnitureRule } from "./furniture-rule.ts";

/** A line in which any of the patterns is found: unlike `isLike`, in its letters, and with its frame. */
function isAny(...patterns: readonly RegExp[]): FurnitureRule["matches"] {
  return (line) => patterns.some((pattern) => pattern.test(line));
}

/** What number of writing it is: "2nd Ld-Writethru", "1st Add". */
const WRITING =
  "(?:\\d{1,2}(?:st|nd|rd|th) (?:Ld|Lead|Add|Sub)|Ld|NewsAlert|Writethru)(?:-[A-Z]\\w+)*";

/** What agencies write around a story for the desks that take it, and not for readers. */
export const WIRE_RULES: readonly FurnitureRule[] = [
  edges("wire line", 120).when(
    isAny(
      /^our standards: the thomson reuters trust principles\.?$/iu,
      // Whom to ask: "((jane.doe@example.org; +44 20 …))".
      /^\(\([^()]*(?:\([^()]*\)[^()]*)*\)\)$/u,
      // Who wrote and edited it: "kos/lb/gd".
      /^\p{Ll}{2,4}(?:\/\p{Ll}{2,4}){1,4}$/u,
      /^\p{Lu}[\p{L}-]{1,20} \d{6}(?: ?(?:GMT|UTC|Z))?(?: \p{Lu}{3} \d{2,4})?$/u,
      /^AP-\p{Lu}{2}-\d\d-\d\d-\d\d \d{4}\p{Lu}*$/u,
      /^(?:The )?(?:Associated Press|Reuters|Agence France-Presse|AFP)(?: Writer)?$/u,
    ),
  ),
  anywhere("wire instruction", 40).when(
    isAny(
      /^[-(=]{0,2}(?:MORE(?: TO COME| FOLLOWS)?|ENDS?|-30-)[-)=]{0,2}$/u,
      /^\((?:more(?: to (?:come|follow)| follows)?|ends?)\)$/iu,
    ),
  ),
  edges("wire instruction", 20).when(
    isAny(/^[\s/#=–—-]*ends[\s/#=–—.-]*$/iu, /^\(?\d{2,3}(?:,?\d{3})? words\)?$/iu),
  ),
  anywhere("wire instruction", 400).when(isAny(/^(?:EDS|Eds)\.?: /u)),
  // "(Adds comment from registry, paragraph 4)", and no sentence in brackets.
  edges("wire instruction", 400).when(
    isAny(
      /^\((?:adds?|updates?|recasts?|rewrites?|refiles?|repeats?|corrects?|fixes|removes?|changes?|writes through|new throughout)\b.*[^.!?…]\)$/iu,
    ),
  ),
  edges("wire slug", 100).when(
    isAny(
      /^(?:[a-z]\d{4} +)?(?:BC|AM|PM)-{1,2}[\p{L}\d-]+(?: *\([^()]*\))?(?:,? +\d\d-\d\d +\d{4}|,? +\d{3,4})?$/iu,
      /^(?:BC|AM|PM)-[\p{L}\d.]{0,20}--[^.!?"“”]{2,80}$/u,
      new RegExp(`^(?:BC|AM|PM)-.{2,60}, ?${WRITING}(?:, ?\\d{2,4})?$`, "u"),
      /^[\p{L}\d]+(?:-[\p{L}\d]+)+,\d?(?:\p{Ll}{2})?(?:lead|ld|add|sub|wrap|alert|urgent|writethru)$/iu,
    ),
  ),
];
