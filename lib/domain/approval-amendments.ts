import { z } from "zod";
import { NOTICES } from "./vocabulary.ts";

const WordingShape = z.strictObject({
  insert: z.string(),
  notice: z.enum(NOTICES),
  noticeText: z.string().nullable(),
});

/** What an approval changed in the words of corrections, as it is kept with the decision. */
export const Amendments = z
  .array(z.strictObject({ correction: z.string(), before: WordingShape, after: WordingShape }))
  .readonly();
