import { type Correction, isAccepted } from "#lib/domain/correction.ts";
import type { CorrectionsWished } from "#lib/domain/vocabulary.ts";

/** What the person who exports has asked for. */
export interface ExportWishes {
  /** `accepted`: what is applied or approved; `proposed`: what is still to be decided as well. */
  readonly corrections: CorrectionsWished;
}

/** Whether a correction goes into a file in which these are wanted. Declined ones never do. */
export function isWished({ state }: Pick<Correction, "state">, wishes: ExportWishes): boolean {
  return isAccepted({ state }) || (wishes.corrections === "proposed" && state === "proposed");
}
