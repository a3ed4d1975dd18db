/** What shapes of what the interface answers are made of. */
import { z } from "zod";

/** A text, or null for none. */
export const text = z.string().nullable();

/** A list that nobody changes. */
export const list = <T extends z.ZodType>(shape: T) => z.array(shape).readonly();
