import { type Box, boxesAround, type Contents, type PageLayout } from "./boxes.ts";

/** Longest invitation, in code units, that stands around a field to fill in. */
const LONGEST = 700;

interface Page {
  readonly layout: PageLayout;
  readonly sums: readonly Contents[];
  readonly main: Box | null;
  readonly reasons: readonly (string | null)[];
}

/** The boxes' reasons, with those of boxes that are there for a field in them: "Your e-mail: …". */
export function withForms({
  layout: { boxes, forms },
  sums,
  main,
  reasons,
}: Page): readonly (string | null)[] {
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
  const found: (string | null)[] = [];
  for (const box of boxes) {
    const around = box.parent ? (found[box.parent.index] ?? null) : null;
    found.push(reasons[box.index] ?? around ?? (invitations.has(box) ? "newsletter" : null));
  }
  return found;
}
