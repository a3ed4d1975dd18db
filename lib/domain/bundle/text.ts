/** How a bundle begins, as Galley writes it or in one line. */
const BUNDLE = /^\ufeff?\s*\{\s*"format"\s*:\s*"galley-bundle"/u;

/** The same anywhere in an object, for one that another program has rewritten in another order. */
const BUNDLE_INSIDE = /^\ufeff?\s*\{[\s\S]*"format"\s*:\s*"galley-bundle"/u;

/** Whether text begins as a bundle that Galley wrote. */
export function beginsAsBundle(text: string): boolean {
  return BUNDLE.test(text);
}

/** Whether text may be a bundle in another order; it need not be JSON. */
export function mayHoldBundle(text: string): boolean {
  return BUNDLE_INSIDE.test(text);
}

/** Longest bundle, in bytes: five times the largest that a hundred thousand words have come to. */
export const LARGEST_BUNDLE = 64 * 1_048_576;
