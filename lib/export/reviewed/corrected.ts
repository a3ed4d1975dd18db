import type { StepMap } from "prosemirror-transform";
import { type Correction, editsOf } from "#lib/domain/correction.ts";
import { applyEdits, type Edit, faultOf, findConflicts } from "#lib/domain/edit.ts";
import { isRefusal, type Refusal, refuse } from "#lib/domain/refusal.ts";
import type { ReviewedArticle } from "#lib/domain/reviewed.ts";
import type { RevisionText } from "#lib/domain/revision.ts";

/** A revision with its corrections made, and where each place of it is now. */
export interface Corrected {
  readonly revision: RevisionText;
  readonly map: StepMap;
}

/**
 * The revision's words with every approved edit made. Applied corrections are in the words already;
 * notes, and corrections that are proposed, declined or lost, change nothing. Refuses `conflict` when
 * two approved corrections touch each other, naming both, or when one no longer fits its words.
 */
export function applyApprovedCorrections({
  revision,
  claims,
}: ReviewedArticle): Corrected | Refusal {
  const approved = claims.flatMap((claim) => claim.corrections.filter(isToBeMade));
  const edits = editsOf(approved).filter((edit) => !isMade(revision.text, edit));
  for (const { of, ...edit } of edits) {
    const fault = faultOf(revision.text, edit);
    if (fault) {
      return refuse(
        "conflict",
        `The correction ${describe(of)} does not fit the words any more. ${fault} Change it or decline it, then export again.`,
      );
    }
  }
  const [conflict] = findConflicts(edits);
  if (conflict) {
    const [first, second] = conflict;
    return refuse(
      "conflict",
      `Two approved corrections touch each other: ${describe(first.of)} and ${describe(second.of)}. Make one of them, decline the other, then export again.`,
    );
  }
  return applyEdits(revision, edits);
}

/** The words alone that `applyApprovedCorrections` makes; refuses what it refuses. */
export function correctText(reviewed: ReviewedArticle): RevisionText | Refusal {
  const corrected = applyApprovedCorrections(reviewed);
  return isRefusal(corrected) ? corrected : corrected.revision;
}

function isToBeMade({ state, outcome }: Correction): boolean {
  return state === "approved" && outcome !== "lost";
}

/** Whether the words already read as the edit would have them. */
function isMade(text: string, { from, to, insert }: Edit): boolean {
  return text.slice(from, to) === insert;
}

function describe({ action, exact, insert }: Correction): string {
  switch (action) {
    case "replace":
      return `“${exact}” → “${insert}”`;
    case "insert":
      return `to insert “${insert}”`;
    case "delete":
      return `to delete “${exact}”`;
    case "note":
      return `to note “${exact}”`;
    default:
      return action satisfies never;
  }
}
