import { dayOfYear } from "#components/ui/describe-instant.ts";
import type { ArticleSummary } from "#lib/domain/article.ts";

/** What tells articles of one headline apart. */
export type Namesake = Pick<ArticleSummary, "date" | "createdAt" | "opening">;

const month = new Intl.DateTimeFormat("en-GB", {
  month: "short",
  year: "numeric",
  timeZone: "UTC",
});
const day = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  year: "numeric",
  timeZone: "UTC",
});

/**
 * An article's date and first words, in one line: “12 Apr 2017 · The president was”. One without a date is
 * told by when it came in.
 */
export function tellApart({ date, createdAt, opening }: Namesake): string {
  const when = date === null ? `came in ${dayOfYear.format(new Date(createdAt))}` : spellDate(date);
  return opening === "" ? when : `${when} · ${opening}`;
}

/** A day of publication (ISO 8601), as precise as it is. */
function spellDate(date: string): string {
  if (/^\d{4}$/.test(date)) return date;
  const [start = ""] = date.split("T");
  const instant = new Date(start);
  if (Number.isNaN(instant.getTime())) return date;
  return (/^\d{4}-\d\d$/.test(start) ? month : day).format(instant);
}
