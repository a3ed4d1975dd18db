/** The tag of a language as BCP 47 spells it, such as de-AT for `de-at`; null for what is no tag. */
export function readLanguageTag(written: string): string | null {
  try {
    return Intl.getCanonicalLocales(written)[0] ?? null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Whether it is a language tag (BCP 47). */
export function isLanguageTag(tag: string): boolean {
  return readLanguageTag(tag) !== null;
}
