import { sumUp } from "./box-values.ts";
import { type Box, boxesAround, type Contents, type PageLayout, storyWeight } from "./boxes.ts";
import { attributeOf } from "./tree.ts";

/** Share of the article's text that the box around it must hold: a first paragraph may stand outside. */
const SHARE = 0.9;

interface Chosen {
  readonly layout: PageLayout;
  readonly sums: readonly Contents[];
  /** The lines that are taken for the article's, by index. */
  readonly readable: ReadonlySet<number>;
  readonly reasons: readonly (string | null)[];
}

/**
 * The innermost box around the article: the one that says so (`itemprop=articleBody`), or that holds what
 * Readability takes for the article, widened to its siblings of the same make, as the posts of a live blog
 * are; failing that the one around most of the running text.
 */
export function findMainBox(chosen: Chosen): Box | null {
  const { layout, readable, reasons } = chosen;
  const { boxes, lines } = layout;
  const free = weigh(layout, (index) => reasons[lines[index]?.box.index ?? 0] === null);
  const found = weigh(
    layout,
    (index) => readable.has(index) && reasons[lines[index]?.box.index ?? 0] === null,
  );
  const total = free[0] ?? 0;
  const stated = boxes.filter(
    (box) =>
      isStatedBody(box) && reasons[box.index] === null && (free[box.index] ?? 0) >= total * 0.3,
  );
  if (stated[0] && stated.length === 1) return stated[0];
  const weights = (found[0] ?? 0) > 0 ? found : free;
  const whole = weights[0] ?? 0;
  const holding = boxes.filter(({ index }) => whole > 0 && (weights[index] ?? 0) >= whole * SHARE);
  // Boxes are in the order of the page, and those that hold nearly all are inside each other.
  const innermost = holding.at(-1);
  return innermost ? widen(innermost, free, chosen) : null;
}

function isStatedBody({ element }: Box): boolean {
  return /\barticleBody\b/u.test(attributeOf(element, "itemprop") ?? "");
}

/** For each box the running text in it of the lines that `isCounted` names. */
function weigh(
  { boxes, lines }: PageLayout,
  isCounted: (index: number) => boolean,
): readonly number[] {
  const weights = boxes.map(() => 0);
  for (const [index, line] of lines.entries()) {
    if (isCounted(index))
      weights[line.box.index] = (weights[line.box.index] ?? 0) + storyWeight(line);
  }
  return sumUp(boxes, weights);
}

/** Fewest code units of running text in a sibling that goes on with the article. */
const CONTINUED = 80;

const MAX_WIDENINGS = 10;

function widen(box: Box, free: readonly number[], { layout, sums, reasons }: Chosen): Box {
  let main = isParagraph(box) ? (box.parent ?? box) : box;
  for (const around of [...boxesAround(main.parent)].slice(0, MAX_WIDENINGS)) {
    const siblings = layout.boxes.filter(
      (other) =>
        other.parent === around &&
        other !== main &&
        reasons[other.index] === null &&
        tagAndClassOf(other) === tagAndClassOf(main) &&
        (free[other.index] ?? 0) >= CONTINUED &&
        (sums[other.index]?.linked ?? 0) * 3 < (sums[other.index]?.text ?? 0) &&
        // What has a title of its own is another article.
        (sums[other.index]?.titles ?? 0) === 0,
    );
    if (siblings.length === 0 || around.parent === null) break;
    main = around;
  }
  return main;
}

function isParagraph({ element }: Box): boolean {
  return /^(?:p|blockquote|li|ul|ol|pre|h[1-6]|td)$/u.test(element.tagName);
}

/** What boxes that are made alike have in common: tag and class, figures aside. */
export function tagAndClassOf({ element }: Box): string {
  return `${element.tagName}.${(attributeOf(element, "class") ?? "").replace(/\d+/gu, "")}`;
}
