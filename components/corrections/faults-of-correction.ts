import type { z } from "zod";
import { type FieldErrors, fieldErrorsOf, remainingErrors } from "#components/ui/field-errors.ts";
import { faultOfProposal, type Proposal } from "#lib/domain/correction.ts";
import { ACTION_RULES } from "#lib/domain/correction-action.ts";
import type { Notice } from "#lib/domain/vocabulary.ts";

/** What readers are told of a correction. */
interface NoticeWords {
  readonly notice: Notice;
  readonly noticeText: string;
}

/** What is wrong with each field of a correction; empty when it can be sent. */
export function faultsOfCorrection(
  text: string,
  proposal: Proposal,
  words: NoticeWords,
  error: z.ZodError | undefined,
): FieldErrors {
  const fault = faultOfProposal(text, proposal);
  const noticeFault = faultOfNotice(proposal, words);
  return {
    ...(error && fieldErrorsOf(error)),
    ...(fault && { insert: fault }),
    ...(noticeFault && { noticeText: noticeFault }),
  };
}

/** The faults that are left once such fields have been changed; new words are a new try at the place. */
export function withoutFaults(faults: FieldErrors, changes: object): FieldErrors {
  const isPlaceMended = "insert" in changes;
  return remainingErrors(faults, { ...changes, ...(isPlaceMended && { start: true }) });
}

function faultOfNotice({ action }: Proposal, { notice, noticeText }: NoticeWords): string | null {
  const mayTellNothing = ACTION_RULES[action].notices.includes("none");
  if (mayTellNothing || (notice !== "none" && noticeText.trim() !== "")) return null;
  return "Write what the note tells readers.";
}
