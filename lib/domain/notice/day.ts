const MONTHS =
  "January February March April May June July August September October November December".split(
    " ",
  );

/** A day (ISO 8601, a time behind it is left out) as a newsroom writes it: "12 April 2017"; else null. */
export function formatDay(iso: string): string | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})(?!\d)/u.exec(iso) ?? [];
  const name = MONTHS[Number(month) - 1];
  const number = Number(day);
  if (!year || !name || number < 1 || number > 31) return null;
  return `${number} ${name} ${Number(year)}`;
}

const MONTH = "(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\\.?";
const ANY_DAY = [
  `\\b\\d{1,2}(?:st|nd|rd|th)? (?:of )?${MONTH}(?![a-z])`,
  `\\b${MONTH} \\d{1,2}(?:st|nd|rd|th)?\\b`,
  "\\b\\d{4}-\\d{2}-\\d{2}\\b",
  "\\b\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}\\b",
].join("|");
const DAY = new RegExp(ANY_DAY, "iu");
const DAY_FIRST = new RegExp(`^\\s*(?:${ANY_DAY})`, "iu");

/** Whether the words name a day, with or without its year: "12 April 2017", "April 12", "2017-04-12". */
export function namesDay(words: string): boolean {
  return DAY.test(words);
}

/** Whether the words begin with a day. */
export function beginsWithDay(words: string): boolean {
  return DAY_FIRST.test(words);
}
