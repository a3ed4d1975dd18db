/** Code units of a shortened text. */
const MAX_LENGTH = 80;

/** The beginning of a text, for a label or a message. */
export function shorten(text: string): string {
  return text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH).trimEnd()}…` : text;
}
