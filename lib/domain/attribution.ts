import type { z } from "zod";
import type * as shapes from "./answers/claim.ts";

/** Who wrote something in the file itself, and when, as the file says; null where it does not. */
export type Attribution = Readonly<z.infer<typeof shapes.Attribution>>;
