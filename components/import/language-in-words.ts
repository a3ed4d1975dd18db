/** The name of a language by its code (BCP 47), or null where it is no code of one. */
export function languageInWords(code: string): string | null {
  if (code.trim() === "") return null;
  try {
    const name = new Intl.DisplayNames("en", { type: "language", fallback: "none" });
    return name.of(code.trim()) ?? null;
  } catch (error) {
    // The one thing it throws for: this is half typed, or no code at all.
    if (error instanceof RangeError) return null;
    throw error;
  }
}
