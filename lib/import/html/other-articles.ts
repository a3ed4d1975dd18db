import { passDown } from "./box-values.ts";
import { type Box, boxesAround, type Contents, type PageLayout, type Reasons } from "./boxes.ts";
import { tagAndClassOf } from "./main-box.ts";

/**
 * The boxes with a title of their own that are made like the one around the headline and stand beside it:
 * some pages go on with the next article when a reader comes to the end.
 */
export function findOtherArticles(
  { boxes, lines }: PageLayout,
  sums: readonly Contents[],
  headline: number,
): ReadonlySet<Box> {
  const makes = new Map<Box, string>();
  const own = new Set(boxesAround(lines[headline]?.box ?? null));
  for (const box of own) if (box.parent) makes.set(box.parent, tagAndClassOf(box));
  return new Set(
    boxes.filter(
      (box) =>
        box.parent !== null &&
        !own.has(box) &&
        (sums[box.index]?.titles ?? 0) > 0 &&
        (sums[box.index]?.story ?? 0) > 0 &&
        makes.get(box.parent) === tagAndClassOf(box),
    ),
  );
}

/** The boxes' reasons, with those of other articles and all in them. */
export function inheritFrom(
  others: ReadonlySet<Box>,
  { boxes }: PageLayout,
  reasons: Reasons,
): Reasons {
  if (others.size === 0) return reasons;
  const isOther = passDown<boolean>(boxes, (box, around) => others.has(box) || around === true);
  return reasons.map((reason, index) => reason ?? (isOther[index] ? "another article" : null));
}
