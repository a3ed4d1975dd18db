/** What was written in the form of a claim that was made for it, and that went when the form was left. */
import { keepDraft, readDraft } from "#lib/client/acts/draft.ts";
import type { Range } from "#lib/domain/text.ts";
import type { Action } from "#lib/domain/vocabulary.ts";
import { proposalDraft } from "./correction-words.ts";

interface FormPlace {
  readonly action: Action;
  readonly range: Range;
  readonly revision: number;
}

/** Keeps what was written under the words themselves, for when they are corrected again. */
export function leaveDraft(article: string, claim: string, form: FormPlace): void {
  move(proposalDraft(claim, form), leftDraft(article, form));
}

/** Gives a claim that was made anew for the same words what was written there before. */
export function takeUpDraft(article: string, claim: string, form: FormPlace): void {
  move(leftDraft(article, form), proposalDraft(claim, form));
}

function leftDraft(article: string, form: FormPlace): string {
  return proposalDraft(`${article} in ${form.revision}`, form);
}

function move(from: string, to: string): void {
  const written = readDraft(from);
  if (written === null) return;
  keepDraft(to, written);
  keepDraft(from, null);
}
