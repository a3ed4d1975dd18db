import { type Correction, isAccepted } from "#lib/domain/correction.ts";
import type { CorrectionsIncluded } from "#lib/domain/vocabulary.ts";

/** What the person who exports has asked for. */
export interface ExportOptions {
  /** `accepted`: what is applied or approved; `proposed`: what is still to be decided as well. */
  readonly corrections: CorrectionsIncluded;
}

/** Whether a correction goes into a file in which these are wanted. Declined ones never do. */
export function isIncluded({ state }: Pick<Correction, "state">, options: ExportOptions): boolean {
  return isAccepted({ state }) || (options.corrections === "proposed" && state === "proposed");
}
