const instants = new Intl.DateTimeFormat("en-GB", {
  dateStyle: "long",
  timeStyle: "short",
  timeZone: "UTC",
});

/** An instant (RFC 3339) as one would say it, in UTC; null for all else, such as a day alone. */
export function spellInstant(date: string): string | null {
  const written = date.trim();
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d\S*(?:Z|[+-]\d\d:\d\d)$/.test(written)) return null;
  const instant = new Date(written);
  return Number.isNaN(instant.getTime()) ? null : `${instants.format(instant)} UTC`;
}

/** The name of a language by its code (BCP 47), or null where it is no code of one. */
export function languageName(code: string): string | null {
  if (code.trim() === "") return null;
  try {
    const names = new Intl.DisplayNames("en", { type: "language", fallback: "none" });
    return names.of(code.trim()) ?? null;
  } catch (error) {
    // The one thing it throws for: this is half typed, or no code at all.
    if (error instanceof RangeError) return null;
    throw error;
  }
}
