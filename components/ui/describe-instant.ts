const time = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });
const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short" });
const weekday = new Intl.DateTimeFormat("en-GB", {
  weekday: "short",
  day: "numeric",
  month: "short",
});
/** A day with its year: "24 Nov 2026". */
export const dayOfYear = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  year: "numeric",
});
const full = new Intl.DateTimeFormat("en-GB", { dateStyle: "full", timeStyle: "short" });

const DAY_MS = 86_400_000;

/** Whole local days from the day of `now` to the day of `instant`; negative in the past. */
function daysBetween(now: Date, instant: Date): number {
  const midnight = (date: Date) => Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
  return (midnight(instant) - midnight(now)) / DAY_MS;
}

/** An instant (ISO 8601) as one would say it at `now`: "Today 18:00", "Tue 24 Nov 09:00", "3 Feb 2025". */
export function describeInstant(iso: string, now: Date): string {
  const instant = new Date(iso);
  const days = daysBetween(now, instant);
  if (days === 0) return `Today ${time.format(instant)}`;
  if (days === 1) return `Tomorrow ${time.format(instant)}`;
  if (days === -1) return `Yesterday ${time.format(instant)}`;
  if (days > 0 && days < 7) return `${weekday.format(instant)} ${time.format(instant)}`;
  const isThisYear = instant.getFullYear() === now.getFullYear();
  return (isThisYear ? day : dayOfYear).format(instant);
}

/** The same within a sentence, after other words: "today 18:00". */
export function describeWithin(iso: string, now: Date): string {
  return describeInstant(iso, now).replace(/^(?:Today|Tomorrow|Yesterday)/, (day) =>
    day.toLowerCase(),
  );
}

/** The instant in full, for a tooltip: "Sunday, 22 November 2026 at 18:00". */
export function describeInFull(iso: string): string {
  return full.format(new Date(iso));
}
