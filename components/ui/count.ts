/** A number of things in words: "1 source", "2 sources". */
export function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}
