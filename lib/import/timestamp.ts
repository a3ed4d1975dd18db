const MONTHS = [
  "jan(?:uary)?",
  "feb(?:ruary)?",
  "mar(?:ch)?",
  "apr(?:il)?",
  "may",
  "june?",
  "july?",
  "aug(?:ust)?",
  "sept?(?:ember)?",
  "oct(?:ober)?",
  "nov(?:ember)?",
  "dec(?:ember)?",
];
const MONTH = `(?:${MONTHS.join("|")})\\.?`;
const DAY = "(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?";
const ZONE = "(?:gmt|utc|bst|cet|cest|[ecmp][sd]?t)";
const SAID =
  "(?:first|last|originally|published|updated|posted|modified|created|on|at|date|time|ago|minutes?|mins?|hours?|hrs?|days?)";

const COMPONENTS = new RegExp(
  `\\b(?:\\d{1,2}(?:[:.]\\d{2})?\\s?[ap]\\.?m\\.?|${MONTH}|${DAY}|${ZONE}|${SAID}|\\d{1,2}(?:st|nd|rd|th)?|\\d{4})(?![\\p{L}\\p{N}])`,
  "giu",
);
const MOMENT = new RegExp(
  `\\d{1,2}[:.]\\d{2}|\\d{4}|\\bago\\b|\\d\\s+${MONTH}|${MONTH}\\s+\\d`,
  "iu",
);

/** Whether a line says nothing but when: "Updated 10:24 AM EDT, Wed April 12, 2017", "3 hours ago". */
export function isTimestamp(text: string): boolean {
  if (text.length > 100 || !/\d/u.test(text)) return false;
  const rest = text.replace(/T(?=\d\d:)|Z$/gu, " ").replace(COMPONENTS, "");
  return !/[\p{L}\p{N}]/u.test(rest) && MOMENT.test(text);
}

/** For each month, how it is written in a day: "April 12th, 2017", "12 April 2017". */
const WRITTEN = MONTHS.map((name) => {
  const month = `\\b${name}\\b\\.?`;
  return {
    american: new RegExp(`${month}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})`, "iu"),
    british: new RegExp(`(\\d{1,2})(?:st|nd|rd|th)?\\s+${month},?\\s+(\\d{4})`, "iu"),
  };
});

/** The first day that a line names with its year, as YYYY-MM-DD; null when it names none. */
export function dayIn(text: string): string | null {
  const iso = /\b(\d{4})-(\d{2})-(\d{2})(?!\d)/u.exec(text);
  if (iso) return isoDay(iso[1], Number(iso[2]), iso[3]);
  if (!/\d{4}/u.test(text)) return null;
  for (const [index, pattern] of WRITTEN.entries()) {
    const american = pattern.american.exec(text);
    if (american) return isoDay(american[2], index + 1, american[1]);
    const british = pattern.british.exec(text);
    if (british) return isoDay(british[2], index + 1, british[1]);
  }
  return null;
}

function isoDay(year: string | undefined, month: number, day: string | undefined): string | null {
  const written = `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  const time = Date.parse(`${written}T00:00:00Z`);
  // 31 June is read as 1 July by the parser: such a day is a misprint, not a date.
  return Number.isNaN(time) || !new Date(time).toISOString().startsWith(written) ? null : written;
}
