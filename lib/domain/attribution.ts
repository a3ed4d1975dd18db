import { z } from "zod";
import { text } from "./shapes.ts";

/** Who wrote something in the file itself, and when, as the file says; null where it does not. */
export const Attribution = z.strictObject({
  author: text,
  /** ISO 8601, with a zone only where the file gives one. */
  date: text,
});
export type Attribution = Readonly<z.infer<typeof Attribution>>;
