/** The shapes of formats; see `revision.ts`. */
import { z } from "zod";

const place = { start: z.int(), end: z.int() };
const style = z.object({ kind: z.enum(["bold", "italic"]), ...place });
const link = z.object({ kind: z.literal("link"), href: z.string(), ...place });

/** Formats as they are stored; what else stands with one is passed over. */
export const StoredFormats = z.array(z.union([style, link]));

/** Stand-off formatting over a range of the revision's text. */
export const Format = z.union([z.strictObject(style.shape), z.strictObject(link.shape)]);
