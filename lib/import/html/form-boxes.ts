import { passDown } from "./box-values.ts";
import { type Box, boxesAround, type JudgedPage, type Reasons } from "./boxes.ts";

/** Longest invitation, in code units, that stands around a field to fill in. */
const LONGEST = 700;

/** The boxes' reasons, with those of boxes that are there for a field in them: "Your e-mail: …". */
export function withForms({ layout: { boxes, forms }, sums, main, reasons }: JudgedPage): Reasons {
  const above = new Set(boxesAround(main));
  const invitations = new Set<Box>();
  for (const form of forms) {
    let widest: Box | null = null;
    for (const box of boxesAround(form)) {
      if (above.has(box) || (sums[box.index]?.text ?? 0) > LONGEST) break;
      widest = box;
    }
    if (widest) invitations.add(widest);
  }
  return passDown<string | null>(boxes, (box, around) => {
    return reasons[box.index] ?? around ?? (invitations.has(box) ? "newsletter" : null);
  });
}
