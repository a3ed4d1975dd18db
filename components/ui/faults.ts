import type { z } from "zod";

/** What is wrong with each field, by its name. */
export function faultsOf({ issues }: z.ZodError): Record<string, string> {
  return Object.fromEntries(issues.map(({ path, message }) => [path.join("."), message]));
}

/** What is wrong, by field. */
export type Faults = Readonly<Record<string, string>>;

/** The faults that are left once the fields named in `changes` have been changed. */
export function remainingFaults(faults: Faults, changes: object): Faults {
  return Object.fromEntries(Object.entries(faults).filter(([field]) => !(field in changes)));
}
