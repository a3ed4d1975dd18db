/** An instant as `<input type="datetime-local">` has it: in the time of this browser, to the minute. */
export function toLocalInput(instant: string | null): string {
  if (instant === null) return "";
  const date = new Date(instant);
  const local = new Date(date.getTime() - date.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 16);
}

/** The instant that such an input means, ISO 8601 UTC; null when it is empty. */
export function fromLocalInput(value: string): string | null {
  return value === "" ? null : new Date(value).toISOString();
}
