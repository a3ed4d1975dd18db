const words = new Intl.DateTimeFormat("en-GB", {
  dateStyle: "long",
  timeStyle: "short",
  timeZone: "UTC",
});

/** An instant (RFC 3339) as one would say it, in UTC; null for all else, such as a day alone. */
export function dateInWords(date: string): string | null {
  const written = date.trim();
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d\S*(?:Z|[+-]\d\d:\d\d)$/.test(written)) return null;
  const instant = new Date(written);
  return Number.isNaN(instant.getTime()) ? null : `${words.format(instant)} UTC`;
}
