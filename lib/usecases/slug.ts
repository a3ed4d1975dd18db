/** Longest short name of a desk, in characters. */
const LONGEST = 60;

/** A short name for addresses from a name: "Téléjournal & Co" becomes "telejournal-co". */
export function slugOf(name: string): string {
  const words = name
    .normalize("NFKD")
    .replace(/\p{Mark}/gu, "")
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  const slug = (words ?? []).join("-").slice(0, LONGEST).replace(/-$/, "");
  return slug === "" ? "desk" : slug;
}
