import { type Anchor, describePlace } from "../anchor.ts";
import { ACTION_RULES } from "../correction-action.ts";
import type { Range } from "../text.ts";
import type { Action, CorrectionState, Outcome } from "../vocabulary.ts";
import type { Stepwise } from "./find-strings.ts";
import { findAgain, relocate, type Versions } from "./relocate.ts";
import type { FoundPlace } from "./unique-place.ts";

/** Where a claim stands in a text; where it last stood if its outcome is `lost`. */
export interface ClaimPlace extends Anchor {
  readonly claim: string;
  readonly outcome: Outcome;
}

/** The same of a correction; a point has no words. */
export interface CorrectionPlace extends Range {
  readonly correction: string;
  readonly claim: string;
  /** The words that it is for; once it has been applied others stand there. */
  readonly exact: string;
  readonly insert: string;
  readonly action: Action;
  readonly state: CorrectionState;
  readonly outcome: Outcome;
}

/** What was looked for, and where it stands in the text after; null where that is not clear. */
export interface Relocated<Row> {
  readonly row: Row;
  readonly place: FoundPlace | null;
}

/** Claims and corrections of one article. */
export interface Findings<C extends ClaimPlace, K extends CorrectionPlace> {
  readonly claims: readonly C[];
  readonly corrections: readonly K[];
}

/** Both, each with where it stands now. */
export interface RelocatedFindings<C extends ClaimPlace, K extends CorrectionPlace> {
  readonly claims: readonly Relocated<C>[];
  readonly corrections: readonly Relocated<K>[];
}

/**
 * Where everything stands in the text after. A correction inside its claim is part of what the claim is
 * about: it goes where that goes, and nowhere else. One outside of it goes where its own words stand.
 */
export function* relocateFindings<C extends ClaimPlace, K extends CorrectionPlace>(
  versions: Versions,
  { claims, corrections }: Findings<C, K>,
): Stepwise<RelocatedFindings<C, K>> {
  const claimOf = new Map(claims.map((row) => [row.claim, row]));
  const standing = claims.filter(isStanding);
  const lost = claims.filter((row) => !isStanding(row));
  const free = corrections.filter(
    (row) => isStanding(row) && !isInside(row, claimOf.get(row.claim)),
  );
  const sought = [...standing, ...free.map((row) => describePlace(versions.before, row))];
  yield;
  const places = yield* relocate(versions, sought);
  const again = yield* findAgain(versions, lost);
  const placed = [
    ...standing.map((row, at) => ({ row, place: places[at] ?? null })),
    ...lost.map((row, at) => ({ row, place: again[at] ?? null })),
  ];
  yield;
  const placedOf = new Map(placed.map((claim) => [claim.row.claim, claim]));
  const placeOfFree = new Map(free.map((row, at) => [row, places[standing.length + at] ?? null]));
  return {
    claims: placed,
    corrections: corrections.map((row) => {
      const place = placeOfFree.get(row);
      return {
        row,
        place: place === undefined ? placeInClaim(row, placedOf.get(row.claim)) : place,
      };
    }),
  };
}

function isStanding({ outcome }: { readonly outcome: Outcome }): boolean {
  return outcome !== "lost";
}

/** Whether a correction stands in the words of its claim, or at their edge. */
function isInside({ start, end }: Range, claim: ClaimPlace | undefined): boolean {
  return claim !== undefined && isStanding(claim) && start >= claim.start && end <= claim.end;
}

/**
 * Where a correction stands within the words of its claim, which are the same as before. What was lost
 * with its claim is proven by its own words once more: the two may have been lost at different times.
 */
function placeInClaim(
  row: CorrectionPlace,
  claim: Relocated<ClaimPlace> | undefined,
): FoundPlace | null {
  if (!claim?.place) return null;
  const from = row.start - claim.row.start;
  const start = claim.place.start + from;
  const { by } = claim.place;
  if (isStanding(row)) return { start, end: start + row.end - row.start, by };
  const isApplied = row.state === "applied" && ACTION_RULES[row.action].editsText;
  const words = isApplied ? row.insert : row.exact;
  const isProven = words !== "" && from >= 0 && claim.row.exact.startsWith(words, from);
  return isProven && !isStanding(claim.row) ? { start, end: start + words.length, by } : null;
}
