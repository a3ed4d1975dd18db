import { passDown } from "./box-values.ts";
import type { Box, Contents, PageLayout, Reasons } from "./boxes.ts";
import { findCommentBoxes } from "./comment-boxes.ts";
import { findSideColumns } from "./side-columns.ts";

/** Share of a page's running text that names may take for furniture before they are doubted. */
const DOUBTFUL = 0.75;
/** Least running text, in code units, that an article has. */
const LEAST_STORY = 200;
/** Least running text, in code units, beside what is surely furniture. */
const LEAST_BRIEF = 100;
/** Share of the running text that makes a box with the page's title in it the article, whatever its names. */
const TITLED = 0.3;
const MAX_ROUNDS = 50;

/**
 * For each box, by its index, why it or one around it is furniture; null when nothing shows that. Wrappers
 * are often named for what is beside the article ("with-sidebar-ads"): names are not believed of a box
 * that holds the title with much of the text, nor, the outermost first, when hardly any text were left.
 * What shows by more than its names may be longer than the article: comments, columns at its side. It is
 * only doubted when nothing else is there.
 */
export function findBoxReasons(layout: PageLayout, sums: readonly Contents[]): Reasons {
  const { boxes } = layout;
  const { own, sure } = ownReasons(layout, sums);
  const storyOf = ({ index }: Box) => sums[index]?.story ?? 0;
  const doubted = new Set<Box>();
  /** Each box's own reason or that of the outermost box around it that has one. */
  const inherit = () =>
    passDown<string | null>(boxes, (box, around) => {
      return around ?? (doubted.has(box) ? null : (own[box.index] ?? null));
    });
  const whole = sums[0]?.story ?? 0;
  for (const box of boxes) {
    const titles = sums[box.index]?.titles ?? 0;
    if (own[box.index] && titles > 0 && storyOf(box) >= whole * TITLED) doubted.add(box);
  }
  const beside = outermostOf(boxes, inherit()).filter((box) => sure.has(box));
  const rest = whole - sumOf(beside, storyOf);
  const areSure = rest >= LEAST_BRIEF;
  const total = areSure ? rest : whole;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const reasons = inherit();
    const outermost = outermostOf(boxes, reasons).filter((box) => !areSure || !sure.has(box));
    const taken = sumOf(outermost, storyOf);
    const isEnough = total - taken >= Math.max(LEAST_STORY, total * (1 - DOUBTFUL));
    const largest = outermost.toSorted((a, b) => storyOf(b) - storyOf(a))[0];
    if (isEnough || !largest || storyOf(largest) === 0 || storyOf(largest) < total * TITLED)
      return reasons;
    doubted.add(largest);
  }
  return inherit();
}

const SPEAKING = /^(?:p|blockquote|li|dd|dt|pre|td)$/u;
/** Most running text, in code units, of what asks readers to pay; sites wrap what is paid for alike. */
const LONGEST_OFFER = 600;

/** What speaks in short sentences itself: "Buy now." */
const OFFER = /^(?:advertisement|newsletter|cookie notice|share buttons)$/u;
/** What is known by more than a word: "comments" over many, "author bio". */
const TRUSTED = /^(?:comments|author blurb)$/u;

/**
 * Whether a box is called furniture by its names alone, and tells: it holds running text, or is a sentence
 * itself, with nothing in it to press or to fill in. Then a name is not enough to lose its words.
 */
function isOnlyCalled(box: Box, contents: Contents | undefined): boolean {
  if (!contents || box.reason === box.structure) return false;
  if (box.reason === "paywall" && contents.story > LONGEST_OFFER) return true;
  if (contents.leads > 0) return false;
  const isLinked = contents.linked * 2 > contents.text;
  if (SPEAKING.test(box.element.tagName)) return contents.sentences > 0 && !isLinked;
  const isTold =
    contents.story > 0 || (contents.sentences === contents.lines && !OFFER.test(box.reason ?? ""));
  return isTold && contents.lines > 0 && !TRUSTED.test(box.reason ?? "");
}

/** Why each box itself is furniture, by its names, by what it begins with or by its place. */
function ownReasons(layout: PageLayout, sums: readonly Contents[]) {
  const comments = findCommentBoxes(layout, sums);
  const columns = findSideColumns(layout.boxes, sums);
  const own = layout.boxes.map((box) => {
    if (comments.has(box)) return "comments";
    const reason = isOnlyCalled(box, sums[box.index]) ? box.structure : box.reason;
    return reason ?? (columns.has(box) ? "sidebar" : null);
  });
  const named = layout.boxes.filter(({ index }) => own[index] === "comments");
  return { own, sure: new Set([...named, ...columns]) };
}

function sumOf(boxes: readonly Box[], weigh: (box: Box) => number): number {
  return boxes.reduce((sum, box) => sum + weigh(box), 0);
}

/** The boxes with a reason that are in no other such box. */
function outermostOf(boxes: readonly Box[], reasons: Reasons): readonly Box[] {
  return boxes.filter(
    ({ index, parent }) =>
      reasons[index] !== null && (parent === null || reasons[parent.index] === null),
  );
}
