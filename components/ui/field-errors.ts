import type { z } from "zod";

/** What is wrong with each field, by its name. */
export function fieldErrorsOf({ issues }: z.ZodError): Record<string, string> {
  return Object.fromEntries(issues.map(({ path, message }) => [path.join("."), message]));
}

/** What is wrong, by field. */
export type FieldErrors = Readonly<Record<string, string>>;

/** The faults that are left once the fields named in `changes` have been changed. */
export function remainingErrors(faults: FieldErrors, changes: object): FieldErrors {
  return Object.fromEntries(Object.entries(faults).filter(([field]) => !(field in changes)));
}
