import { foldSpace } from "./text.ts";

/** An article that was wanted as a file, and why there is none. */
export interface NotExported {
  readonly headline: string;
  readonly message: string;
}

/** The name of the report beside the files. */
export const REPORT_NAME = "Not exported.txt";

/** What stands in the report: every article that is missing, with the reason; null when none is. */
export function reportOf(missing: readonly NotExported[]): string | null {
  if (missing.length === 0) return null;
  const lines = missing.map(({ headline, message }) => `${foldSpace(headline)}\n  ${message}`);
  return `These articles are not here:\n\n${lines.join("\n\n")}\n`;
}
