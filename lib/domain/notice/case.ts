import type { Evidence } from "#lib/domain/claim.ts";
import type { Correction } from "#lib/domain/correction.ts";
import type { HouseStyle, Kind } from "#lib/domain/vocabulary.ts";
import type { NoticeKind } from "./notice.ts";

/** The words of a correction that a notice tells of. */
export type Change = Pick<Correction, "action" | "exact" | "insert">;

/** What a notice is composed from; nothing else goes into it. */
export interface NoticeCase {
  readonly style: HouseStyle;
  readonly notice: NoticeKind;
  readonly correction: Change;
  /** The claim’s kind. */
  readonly kind: Kind;
  /** Who makes the assertion, in the article. */
  readonly speaker: string | null;
  /** The day of the notice, ISO 8601 (`2017-04-12`). */
  readonly date: string | null;
  /** The claim’s evidence. Readers are never told of confidential evidence. */
  readonly evidence: readonly Pick<
    Evidence,
    "stance" | "title" | "excerpt" | "primary" | "confidential"
  >[];
  /** Whether the words lie between quotation marks in the article; unknown is no. */
  readonly quoted?: boolean;
  /** Where in the article the words stand or stood, as `placeInWords` says it. */
  readonly where: string | null;
}

/** Stands where a fact is wanted that nobody has given: seen by whoever writes, named by the lint. */
export const BLANK = "[…]";
