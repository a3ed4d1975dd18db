import type { Attribution } from "#lib/domain/attribution.ts";
import type { XmlElement } from "./xml.ts";

/** Who tracked a change or wrote a comment and when, as its element says (ECMA-376-1, 17.13.5). */
export function attributionOf({ get }: XmlElement): Attribution {
  const author = get("w:author")?.trim() || null;
  return { author, date: dateOf(get("w:date")) };
}

/** A date as the file gives it; null when it is none of ISO 8601. */
function dateOf(stated: string | undefined): string | null {
  const date = stated?.trim() ?? "";
  return /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d|$)/u.test(date) && !Number.isNaN(Date.parse(date))
    ? date
    : null;
}
