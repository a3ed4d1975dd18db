import { type Correction, isAccepted } from "#lib/domain/correction.ts";
import type { ExportWishes } from "./wishes.ts";

/** Whether a correction goes into a file in which these are wanted. Declined ones never do. */
export function isWished({ state }: Pick<Correction, "state">, wishes: ExportWishes): boolean {
  return isAccepted({ state }) || (wishes.corrections === "proposed" && state === "proposed");
}
