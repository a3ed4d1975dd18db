import { DeskSlug, LONGEST_SLUG, looksLikeId } from "#lib/domain/desk-ref.ts";

/** A short name for addresses from a name: "Téléjournal & Co" becomes "telejournal-co". */
export function slugOf(name: string): DeskSlug {
  const words = name
    .normalize("NFKD")
    .replace(/\p{Mark}/gu, "")
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  const slug = (words ?? []).join("-").slice(0, LONGEST_SLUG).replace(/-$/, "");
  if (slug === "") return DeskSlug.parse("desk");
  return DeskSlug.parse(looksLikeId(slug) ? `desk-${slug}` : slug);
}
