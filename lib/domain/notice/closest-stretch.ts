/** Places of words in a row of them, both inclusive. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
}

/** The best alignment that ends at one pair of words. */
interface Ending {
  readonly score: number;
  readonly matches: number;
  readonly first: number;
}

const NOTHING: Ending = { score: 0, matches: 0, first: -1 };

/**
 * The stretch of the source that is most like the quotation, and how many words they share there in the
 * same order (local alignment after Smith and Waterman: 2 for a shared word, -1 for one that only one of
 * them has). In time proportional to the product of their lengths.
 */
export function closestStretch(
  quoted: readonly string[],
  source: readonly string[],
): Stretch & { readonly matches: number } {
  let best = { first: 0, last: -1, matches: 0, score: 0 };
  let above: readonly Ending[] = [];
  for (const [at, word] of source.entries()) {
    const row: Ending[] = [];
    for (const [nth, wanted] of quoted.entries()) {
      const corner = above[nth - 1] ?? NOTHING;
      const isShared = word === wanted;
      const ending = isShared ? shared(corner, at) : skipped(above[nth], row[nth - 1], corner);
      row.push(ending);
      if (ending.score > best.score) {
        best = { first: ending.first, last: at, matches: ending.matches, score: ending.score };
      }
    }
    above = row;
  }
  return best;
}

function shared(corner: Ending, at: number): Ending {
  const first = corner.score === 0 ? at : corner.first;
  return { score: corner.score + 2, matches: corner.matches + 1, first };
}

/** What is left of the best of the alignments before, a word being in only one of the two. */
function skipped(up: Ending = NOTHING, left: Ending = NOTHING, corner: Ending = NOTHING): Ending {
  const one = up.score > left.score ? up : left;
  const best = corner.score >= one.score ? corner : one;
  return best.score > 1 ? { ...best, score: best.score - 1 } : NOTHING;
}
