import type { EditorState, Transaction } from "prosemirror-state";
import { Mapping } from "prosemirror-transform";
import { DecorationSet } from "prosemirror-view";
import type { Claim } from "#lib/domain/claim.ts";
import { diffClaims } from "./claim-changes.ts";
import { drawClaim, type PositionOf, placesOf } from "./claim-decorations.ts";
import type { Positions } from "./positions.ts";

/** Claims drawn at once: more than the first screens hold. The others wait for idle moments. */
export const FIRST_BATCH_SIZE = 80;

/** Claims drawn in one idle moment. */
export const IDLE_BATCH_SIZE = 200;

/** The claims of a galley and how far they are drawn. */
export interface ClaimsState {
  readonly positions: Positions;
  /** What has been typed since the revision. */
  readonly typed: Mapping;
  readonly claims: readonly Claim[];
  readonly drawn: DecorationSet;
  /** Claims not drawn yet, in the order in which they will be. */
  readonly waiting: readonly Claim[];
  readonly open: string | null;
}

/**
 * What a transaction's metadata can tell: these are the claims now; draw the next slice of those
 * waiting; draw this one at once; this one is open.
 */
export type ClaimsChange =
  | { readonly kind: "claims"; readonly claims: readonly Claim[] }
  | { readonly kind: "slice" }
  | { readonly kind: "draw"; readonly claim: string }
  | { readonly kind: "open"; readonly claim: string | null };

/** The state at opening: the first claims are drawn, the rest wait. */
export function openClaims(
  doc: EditorState["doc"],
  { positions, claims }: Pick<ClaimsState, "positions" | "claims">,
): ClaimsState {
  const empty = { positions, claims, typed: new Mapping(), open: null };
  return drawCount(
    { ...empty, drawn: DecorationSet.empty, waiting: claims },
    doc,
    FIRST_BATCH_SIZE,
  );
}

/** The state after a transaction and the change it carries. */
export function changeClaims(
  before: ClaimsState,
  transaction: Transaction,
  change: ClaimsChange | undefined,
): ClaimsState {
  const state = transaction.docChanged ? followTyping(before, transaction) : before;
  switch (change?.kind) {
    case undefined:
      return state;
    case "claims":
      return replaceClaims(state, transaction.doc, change.claims);
    case "slice":
      return drawCount(state, transaction.doc, IDLE_BATCH_SIZE);
    case "draw":
      return drawFirst(state, transaction.doc, change.claim);
    case "open":
      return change.claim === state.open ? state : { ...state, open: change.claim };
    default:
      return change satisfies never;
  }
}

function followTyping(state: ClaimsState, { doc, mapping }: Transaction): ClaimsState {
  const typed = state.typed.slice();
  typed.appendMapping(mapping);
  return { ...state, typed, drawn: state.drawn.map(mapping, doc) };
}

/** Only what differs is touched; a great many new ones wait like those at opening. */
function replaceClaims(
  state: ClaimsState,
  doc: Transaction["doc"],
  claims: readonly Claim[],
): ClaimsState {
  const { put, gone } = diffClaims(state.claims, claims);
  if (put.length === 0 && gone.size === 0) return { ...state, claims };
  const isGone = (spec: { claim?: unknown }) =>
    typeof spec.claim === "string" && gone.has(spec.claim);
  const old = gone.size === 0 ? [] : state.drawn.find(undefined, undefined, isGone);
  const waiting = state.waiting.filter((claim) => !gone.has(claim.id));
  const next = { ...state, claims, drawn: state.drawn.remove(old), waiting: [...put, ...waiting] };
  return drawCount(next, doc, Math.min(put.length, FIRST_BATCH_SIZE));
}

function drawFirst(state: ClaimsState, doc: Transaction["doc"], id: string): ClaimsState {
  const claim = state.waiting.find((waiting) => waiting.id === id);
  if (!claim) return state;
  const others = state.waiting.filter((waiting) => waiting !== claim);
  return drawCount({ ...state, waiting: [claim, ...others] }, doc, 1);
}

function drawCount(state: ClaimsState, doc: Transaction["doc"], count: number): ClaimsState {
  if (count === 0 || state.waiting.length === 0) return state;
  const place = placeIn(state);
  const text = state.positions.text;
  const fresh = state.waiting.slice(0, count).flatMap((claim) => drawClaim(claim, text, place));
  return { ...state, drawn: state.drawn.add(doc, fresh), waiting: state.waiting.slice(count) };
}

function placeIn({ positions, typed }: ClaimsState): PositionOf {
  const place = placesOf(positions);
  if (typed.maps.length === 0) return place;
  return (offset, side) => typed.map(place(offset, side), side);
}
