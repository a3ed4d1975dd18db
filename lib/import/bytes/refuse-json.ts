import { beginsAsBundle, mayHoldBundle } from "#lib/domain/bundle/text.ts";
import { parseJson } from "#lib/domain/parse.ts";
import { type Refusal, refuse } from "#lib/domain/refusal.ts";

/**
 * A refusal (`unsupported_type`) of text that is a bundle of Galley's, which says how it is brought in:
 * as an article of JSON it would put confidential words among those that are printed. Null for other text.
 */
export function refuseBundleText(text: string): Refusal | null {
  return beginsAsBundle(text) || (mayHoldBundle(text) && isJson(text)) ? IS_BUNDLE : null;
}

/** The same of any text that is a JSON object or array (RFC 8259): fields for programs, not words. */
export function refuseJson(text: string): Refusal | null {
  return refuseBundleText(text) ?? (isJson(text) ? IS_JSON : null);
}

const IS_BUNDLE = refuse(
  "unsupported_type",
  "This is a bundle from Galley, not a text. An admin brings it in by choosing its file on the import page, or with “galley import FILE.json”.",
);

const IS_JSON = refuse(
  "unsupported_type",
  "This file is JSON, which is for programs. Save the article as text, HTML or Word, or paste its words.",
);

function isJson(text: string): boolean {
  const words = text.replace(/^\ufeff/u, "").trim();
  return /^[{[]/u.test(words) && parseJson(words) !== undefined;
}
