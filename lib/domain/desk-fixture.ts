/** For tests: desks as rows, addresses and requests name them. */
import { bySlug, DeskId, DeskSlug } from "./desk-ref.ts";
import type { Desk } from "./person.ts";

export const NEWS = DeskSlug.parse("news");
export const SPORT = DeskSlug.parse("sport");
export const ON_NEWS = bySlug(NEWS);
export const ON_SPORT = bySlug(SPORT);

/** A desk of this short name, always with the same identifier. */
export function deskNamed(slug: string, name = slug): Desk {
  const digits = [...slug].map((sign) => sign.charCodeAt(0).toString(16)).join("");
  const id = `01900000-0000-7000-8000-${digits.slice(0, 12).padEnd(12, "0")}`;
  return { id: DeskId.parse(id), slug: DeskSlug.parse(slug), name };
}
