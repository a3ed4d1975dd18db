/**
 * The index of the first element that passes a test which, once one has passed, all after it pass too;
 * the length when none does. It takes as many looks as the length has binary digits.
 */
export function bisect<T>(ordered: readonly T[], test: (element: T) => boolean): number {
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const element = ordered[middle];
    if (element !== undefined && test(element)) high = middle;
    else low = middle + 1;
  }
  return low;
}
