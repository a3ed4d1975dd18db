import { type Refusal, refuse } from "#lib/domain/refusal.ts";

/** How a bundle begins, as Galley writes it or in one line. */
const BUNDLE = /^\ufeff?\s*\{\s*"format"\s*:\s*"galley-bundle"/u;

/** The same anywhere, for one that another program wrote anew in another order. */
const BUNDLE_INSIDE = /"format"\s*:\s*"galley-bundle"/u;

/**
 * A refusal (`unsupported_type`) of text that is a bundle of Galley's, which says how it is brought in:
 * as an article of JSON it would put confidential words among those that are printed. Null for other text.
 */
export function refuseBundleText(text: string): Refusal | null {
  return BUNDLE.test(text) || (BUNDLE_INSIDE.test(text) && isJson(text)) ? IS_BUNDLE : null;
}

/** The same of any text that is a JSON object or array (RFC 8259): fields for programs, not words. */
export function refuseJson(text: string): Refusal | null {
  return refuseBundleText(text) ?? (isJson(text) ? IS_JSON : null);
}

const IS_BUNDLE = refuse(
  "unsupported_type",
  "This is a bundle from Galley, not a text. An admin brings it in with “galley import FILE.json”, or by sending it to POST /api/bundles.",
);

const IS_JSON = refuse(
  "unsupported_type",
  "This file is JSON, which is for programs. Save the article as text, HTML or Word, or paste its words.",
);

function isJson(text: string): boolean {
  const words = text.replace(/^\ufeff/u, "").trim();
  if (!/^[{[]/u.test(words)) return false;
  try {
    JSON.parse(words);
    return true;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}
