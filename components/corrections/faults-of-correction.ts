import type { z } from "zod";
import { faultsOf } from "#components/claims/faults.ts";
import { faultOfProposal, type Proposal } from "#lib/domain/correction.ts";
import type { Notice } from "#lib/domain/vocabulary.ts";

interface Told {
  readonly notice: Notice;
  readonly noticeText: string;
}

/** What is wrong with each field of a correction; empty when it can be sent. */
export function faultsOfCorrection(
  text: string,
  proposal: Proposal,
  told: Told,
  error: z.ZodError | undefined,
): Readonly<Record<string, string>> {
  const fault = faultOfProposal(text, proposal);
  const untold = faultOfNotice(proposal, told);
  return {
    ...(error && faultsOf(error)),
    ...(fault && { insert: fault }),
    ...(untold && { noticeText: untold }),
  };
}

function faultOfNotice({ action }: Proposal, { notice, noticeText }: Told): string | null {
  if (action !== "note" || (notice !== "none" && noticeText.trim() !== "")) return null;
  return "Write what the note tells readers.";
}
