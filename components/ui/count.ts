/** Several numbers of things in words, without those that are 0: "1 source, 2 comments". */
export function counts(...parts: readonly (readonly [number, string, string])[]): string {
  return parts
    .filter(([number]) => number > 0)
    .map((part) => count(...part))
    .join(", ");
}

/** A number of things in words: "1 source", "2 sources". */
export function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}
