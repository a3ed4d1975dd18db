import { type Refusal, refuse } from "./refusal.ts";

/** The words that somebody wants to let pass, and who else has seen them. */
export interface PublishingParties {
  /** Who brought the current revision's words in; nobody where publishing made them. */
  readonly broughtBy: readonly string[];
  /** Who moved it to review or ready at this revision, or decided on a claim of it; null for nobody. */
  readonly secondReader: string | null;
  /** Whose words the corrections hold that go in now and were made in this revision. */
  readonly correctors: readonly string[];
}

/** Whether nobody but this person stands for the words. */
export function isSoleContributor(person: string, words: PublishingParties): boolean {
  const { broughtBy, secondReader, correctors } = words;
  if (!broughtBy.includes(person)) return false;
  const others = [secondReader, ...correctors].filter((one) => one !== null);
  return others.every((other) => broughtBy.includes(other));
}

/** Why somebody may not let words pass that they alone stand for; null where they may. */
export function refuseSelfPublishing(
  { id, maySelfReview }: { readonly id: string; readonly maySelfReview: boolean },
  words: PublishingParties,
): Refusal | null {
  if (maySelfReview || !isSoleContributor(id, words)) return null;
  return refuse(
    "own_finding",
    "You brought these words in. Have a colleague look at them and move the article to “Review”, or have somebody else publish.",
  );
}
