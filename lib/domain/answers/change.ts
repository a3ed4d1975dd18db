import { z } from "zod";
import { EVENT_TYPES } from "../event.ts";
import { Person, text } from "./claim.ts";

/** Who did what, from the record: by whom (null for the shell and the server), when, and which fields it set. */
export const Change = z.strictObject({
  by: Person.nullable(),
  at: z.string(),
  type: z.enum(EVENT_TYPES),
  set: z.record(z.string(), text),
});

/** The last change of a claim, or of what hangs on it. */
export const LastChange = z.strictObject({ change: Change.nullable() });
export type LastChange = z.infer<typeof LastChange>;
