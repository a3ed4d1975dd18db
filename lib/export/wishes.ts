import type { CorrectionsWished } from "#lib/domain/vocabulary.ts";

/** What the person who exports has asked for. */
export interface ExportWishes {
  /** `accepted`: what is applied or approved; `proposed`: what is still to be decided as well. */
  readonly corrections: CorrectionsWished;
}
