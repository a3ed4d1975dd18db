import { raise, UNIT } from "../lines/superscripts.ts";

/** The largest number that is a mark (see `MARK` of the notes). */
const LARGEST = 999;

/**
 * The mark of note `number` behind the words `before`: `¹` as the file shows it, or `[1]` where a raised
 * figure would be read as a part of the words, as behind another figure or a unit.
 */
export function noteMark(number: number, before: string): string {
  const near = before.slice(-8);
  const isTaken = /\p{N}$/u.test(near) || UNIT.test(near) || number > LARGEST;
  return (isTaken ? null : raise(String(number))) ?? `[${number}]`;
}
