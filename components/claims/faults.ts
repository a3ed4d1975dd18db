import type { z } from "zod";

/** What is wrong with each field, by its name. */
export function faultsOf({ issues }: z.ZodError): Record<string, string> {
  return Object.fromEntries(issues.map(({ path, message }) => [path.join("."), message]));
}
