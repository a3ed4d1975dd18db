const MONTHS =
  "jan(?:uary)? feb(?:ruary)? mar(?:ch)? apr(?:il)? may june? july? aug(?:ust)? sept?(?:ember)? oct(?:ober)? nov(?:ember)? dec(?:ember)?".split(
    " ",
  );
/** Languages whose months are known beside the English ones, which every language's pages may have. */
const LANGUAGES = ["de", "fr", "es", "it", "nl", "pt", "da", "sv", "nb", "pl", "ca"];
const FOREIGN = [...new Set(LANGUAGES.flatMap((language) => monthNames(language).flat()))];
const MONTH = `(?:${[...MONTHS, ...FOREIGN].join("|")})\\.?`;
const DAY = "(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?";
const ZONE = "(?:gmt|utc|bst|cet|cest|[ecmp][sd]?t)";
const SAID =
  "(?:first|last|originally|published|updated|posted|modified|created|on|at|date|time|ago|minutes?|mins?|hours?|hrs?|days?|stand|uhr|veröffentlicht|aktualisiert|erschienen|am|um|vom|publiée?|mise?|jour|le|à|h|publicado|publicada|actualizado|actualizada|el|a|las|de|del|pubblicato|il|alle|ore)";

const COMPONENTS = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:\\d{1,2}(?:[:.]\\d{2})?\\s?[ap]\\.?m\\.?|\\d{1,2}\\s?h(?:\\d{2})?|${MONTH}|${DAY}|${ZONE}|${SAID}|\\d{1,2}(?:st|nd|rd|th)?|\\d{4})(?![\\p{L}\\p{N}])`,
  "giu",
);
const MOMENT = new RegExp(
  `\\d{1,2}[:.]\\d{2}|\\d{4}|\\bago\\b|\\d\\.?\\s+(?:de )?${MONTH}|${MONTH}\\s+\\d`,
  "iu",
);
/** A row of figures that may be years: "2023 | 3", "2021 2022 2023". */
const FIGURES = /^[\d\s|.,%+–—-]*$/u;
const WHOLE_DAY = /\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|^\D*\d{4}\D*$/u;

/** Whether a line says nothing but when: "Updated 10:24 AM EDT, Wed April 12, 2017", "3 hours ago". */
export function isTimestamp(text: string): boolean {
  if (text.length > 100 || !/\d/u.test(text)) return false;
  const rest = text.replace(/T(?=\d\d:)|Z$/gu, " ").replace(COMPONENTS, "");
  if (/[\p{L}\p{N}]/u.test(rest) || !MOMENT.test(text)) return false;
  return !FIGURES.test(text) || WHOLE_DAY.test(text);
}

interface Written {
  readonly american: RegExp;
  readonly british: RegExp;
}

/** For each month, how it is written in a day: "April 12th, 2017", "12 April 2017". */
function writtenAs(months: readonly string[]): readonly Written[] {
  return months.map((name) => {
    // Hebrew sets its word for "in" before the month, as one word with it.
    const month = `(?<!\\p{L})ב?(?:${name})(?!\\p{L})\\.?`;
    return {
      american: new RegExp(`${month}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})`, "iu"),
      british: new RegExp(
        `(\\d{1,2})(?:st|nd|rd|th|\\.|er|º)?\\s+(?:de\\s+)?${month},?\\s+(?:del?\\s+)?(\\d{4})`,
        "iu",
      ),
    };
  });
}

const ENGLISH = writtenAs(MONTHS);
const byLanguage = new Map<string, readonly Written[]>();

/** How a language writes its months; none without a language. */
function writtenIn(tag: string | null): readonly Written[] {
  const language = /^[a-z]{2,3}(?![a-z])/iu.exec(tag ?? "")?.[0].toLowerCase() ?? "en";
  if (language === "en") return [];
  const known = byLanguage.get(language);
  if (known) return known;
  const written = writtenAs(monthNames(language).map((names) => names.join("|")));
  if (byLanguage.size < MAX_LANGUAGES) byLanguage.set(language, written);
  return written;
}
const MAX_LANGUAGES = 200;

/** Each month as a language has it in a day and alone, long and short, for use in a pattern. */
function monthNames(language: string): readonly (readonly string[])[] {
  const formats = [
    ...(["long", "short"] as const).map((month) => ({ month, day: "numeric" }) as const),
    ...(["long", "short"] as const).map((month) => ({ month }) as const),
  ].map((options) => new Intl.DateTimeFormat(language, { ...options, timeZone: "UTC" }));
  return MONTHS.map((_, month) => {
    const day = new Date(Date.UTC(2000, month, 1));
    const names = formats.flatMap((format) =>
      format.formatToParts(day).flatMap(({ type, value }) => (type === "month" ? value : [])),
    );
    const plain = names
      .map((name) => name.replace(/\.$/u, ""))
      .filter((name) => /^\p{L}+$/u.test(name));
    return [...new Set(plain)];
  });
}

/**
 * The first day that a line names with its year, as YYYY-MM-DD; null when it names none. `language` (BCP
 * 47) tells its months, and which figure of "12/04/2017" is the day: only where one is above 12 is that
 * plain without it.
 */
export function dayIn(text: string, language: string | null = null): string | null {
  const iso = /\b(\d{4})-(\d{2})-(\d{2})(?!\d)/u.exec(text);
  if (iso) return isoDay(iso[1], Number(iso[2]), iso[3]);
  if (!/\d{4}/u.test(text)) return null;
  return (
    writtenDay(text, ENGLISH) ?? writtenDay(text, writtenIn(language)) ?? figuresDay(text, language)
  );
}

function writtenDay(text: string, months: readonly Written[]): string | null {
  for (const [index, { american, british }] of months.entries()) {
    const before = american.exec(text);
    if (before) return isoDay(before[2], index + 1, before[1]);
    const behind = british.exec(text);
    if (behind) return isoDay(behind[2], index + 1, behind[1]);
  }
  return null;
}

const FIGURES_DAY = /(?<![\d./-])(\d{1,2})([./-])\s?(\d{1,2})\2\s?(\d{4})(?!\d)/u;
const CJK_DAY = /(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]/u;
/** Languages that write the day before the month in figures. English does, but in America. */
const DAY_FIRST =
  /^(?:de|fr|es|it|nl|pt|da|sv|nb|nn|no|pl|cs|sk|fi|ru|uk|tr|el|ro|he|ar|ca|en-(?:GB|IE|AU|NZ|ZA|IN))\b/iu;

function figuresDay(text: string, language: string | null): string | null {
  const cjk = CJK_DAY.exec(text);
  if (cjk) return isoDay(cjk[1], Number(cjk[2]), cjk[3]);
  const [, first = "", , second = "", year] = FIGURES_DAY.exec(text) ?? [];
  if (year === undefined) return null;
  if (Number(first) > 12 || DAY_FIRST.test(language ?? ""))
    return isoDay(year, Number(second), first);
  if (Number(second) > 12 || /^en-US\b/iu.test(language ?? ""))
    return isoDay(year, Number(first), second);
  return first === second ? isoDay(year, Number(first), second) : null;
}

function isoDay(year: string | undefined, month: number, day: string | undefined): string | null {
  const written = `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  const time = Date.parse(`${written}T00:00:00Z`);
  // 31 June is read as 1 July by the parser: such a day is a misprint, not a date.
  return Number.isNaN(time) || !new Date(time).toISOString().startsWith(written) ? null : written;
}
