import type { z } from "zod";
import type * as shapes from "./answers/article.ts";
import type { PublicationKind } from "./vocabulary.ts";

/** Which revision of an article was published last, when (ISO 8601 UTC), and by whom. */
export type Published = Readonly<z.infer<typeof shapes.Published>>;

/** The record of one publication. */
export interface Publication extends Published {
  readonly kind: PublicationKind;
  /** How many claims there were then, and how many of them were checked; null where nobody noted it. */
  readonly claims: number | null;
  readonly checked: number | null;
  /** How many corrections went in. */
  readonly corrections: number;
  /** Why the desk's rules were set aside for it; null where they were kept. */
  readonly reason: string | null;
}
