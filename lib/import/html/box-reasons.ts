import type { Box, Contents, PageLayout } from "./boxes.ts";

/** Share of a page's running text that names may take for furniture before they are doubted. */
const DOUBTFUL = 0.75;
/** Least running text, in code units, that an article has. */
const LEAST_STORY = 200;
/** Share of the running text that makes a box with the page's title in it the article, whatever its names. */
const TITLED = 0.3;
const MOST_ROUNDS = 50;

/**
 * For each box, by its index, why it or one around it is furniture; null when nothing shows that. Wrappers
 * are often named for what is beside the article ("with-sidebar-ads"): names are not believed of a box
 * that holds the title with much of the text, nor, the outermost first, when hardly any text were left.
 */
export function findBoxReasons(
  { boxes }: PageLayout,
  sums: readonly Contents[],
): readonly (string | null)[] {
  const total = sums[0]?.story ?? 0;
  const storyOf = ({ index }: Box) => sums[index]?.story ?? 0;
  const doubted = new Set<Box>();
  for (const box of boxes) {
    const titles = sums[box.index]?.titles ?? 0;
    if (box.reason && titles > 0 && storyOf(box) >= total * TITLED) doubted.add(box);
  }
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const reasons = inherit(boxes, doubted);
    const outermost = boxes.filter(
      (box) =>
        reasons[box.index] !== null && (box.parent === null || reasons[box.parent.index] === null),
    );
    const taken = outermost.reduce((sum, box) => sum + storyOf(box), 0);
    const isEnough = total - taken >= Math.max(LEAST_STORY, total * (1 - DOUBTFUL));
    const largest = outermost.toSorted((a, b) => storyOf(b) - storyOf(a))[0];
    if (isEnough || !largest || storyOf(largest) === 0 || storyOf(largest) < total * TITLED)
      return reasons;
    doubted.add(largest);
  }
  return inherit(boxes, doubted);
}

/** Each box's own reason or that of the nearest box around it that has one. */
function inherit(boxes: readonly Box[], doubted: ReadonlySet<Box>): readonly (string | null)[] {
  const reasons: (string | null)[] = [];
  for (const box of boxes) {
    const around = box.parent ? (reasons[box.parent.index] ?? null) : null;
    reasons.push(around ?? (doubted.has(box) ? null : box.reason));
  }
  return reasons;
}
