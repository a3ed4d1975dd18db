import { keepDraft, readDraft } from "#lib/client/acts/draft.ts";
import type { Claim } from "#lib/domain/claim.ts";
import { isOpen } from "#lib/domain/correction.ts";
import type { DecideReview } from "#lib/domain/requests.ts";

/** The names of the drafts that store other words for a correction. */
export function draftsOfWording(correction: string) {
  return { insert: `wording ${correction}`, noticeText: `wording notice ${correction}` };
}

/** The other words that somebody has written for a claim's corrections. */
export function readWording(claim: Claim): NonNullable<DecideReview["wording"]> {
  return claim.corrections.filter(isOpen).flatMap(({ id, version, ...words }) => {
    const names = draftsOfWording(id);
    const insert = readDraft(names.insert) ?? words.insert;
    const noticeText = (readDraft(names.noticeText) ?? words.noticeText)?.trim() || null;
    const isSame = insert === words.insert && noticeText === (words.noticeText || null);
    return isSame ? [] : [{ correction: id, version, insert, noticeText }];
  });
}

/** Stores words that could not be sent, for another try; without any, the drafts are emptied. */
export function keepWording(claim: Claim, wording: NonNullable<DecideReview["wording"]>): void {
  for (const { id } of claim.corrections) {
    const names = draftsOfWording(id);
    const words = wording.find(({ correction }) => correction === id);
    keepDraft(names.insert, words?.insert ?? null);
    keepDraft(names.noticeText, words?.noticeText ?? null);
  }
}
