import { Decoration } from "prosemirror-view";
import type { Claim } from "#lib/domain/claim.ts";
import { type Correction, editOf, isAccepted } from "#lib/domain/correction.ts";
import { isRangeIn } from "#lib/domain/text.ts";
import { CLAIM_SIGNS, type ClaimLook, claimLook } from "./claim-look.ts";
import { type Positions, positionAt } from "./positions.ts";

/**
 * Where an offset of the revision stands in the document as it is now; `side` says which way it
 * leans when words are typed there.
 */
export type Place = (offset: number, side: 1 | -1) => number;

/** The places of a document that is as the revision made it. */
export function placesOf(positions: Positions): Place {
  return (offset) => positionAt(positions, offset);
}

/** What is drawn for a claim: its words, a sign where it calls, its corrections. Nothing when lost. */
export function drawClaim(claim: Claim, text: string, place: Place): Decoration[] {
  const { anchor, corrections, id } = claim;
  const drawn = corrections.flatMap((correction) => drawCorrection(correction, text, place));
  if (anchor.outcome === "lost" || !isRangeIn(text, anchor)) return drawn;
  const look = claimLook(claim);
  const from = place(anchor.start, 1);
  const to = place(anchor.end, -1);
  if (from >= to) return drawn;
  return [...drawWords({ id, look, from, to }), ...drawn];
}

interface ClaimWords {
  readonly id: string;
  readonly look: ClaimLook;
  readonly from: number;
  readonly to: number;
}

function drawWords({ id, look, from, to }: ClaimWords): Decoration[] {
  const attrs = {
    // A span of its own: else overlapping claims share one, and one id is lost.
    nodeName: "span",
    role: "mark",
    "aria-description": look.label,
    "data-claim": id,
    "data-state": look.state,
  };
  const words = Decoration.inline(from, to, attrs, { claim: id });
  const sign = CLAIM_SIGNS[look.state];
  if (sign === null) return [words];
  return [
    words,
    drawInsertion({ claim: id, at: from, side: -1, name: "i", state: look.state, words: sign }),
  ];
}

function drawCorrection(correction: Correction, text: string, place: Place): Decoration[] {
  if (!isShown(correction, text)) return [];
  const { action, claim, end, insert, start, state } = correction;
  const decorations: Decoration[] = [];
  const from = place(start, 1);
  const to = place(end, -1);
  if ((action === "replace" || action === "delete") && from < to) {
    const attrs = { nodeName: "del", "data-correction": action, "data-state": state };
    decorations.push(Decoration.inline(from, to, attrs, { claim }));
  }
  const words = action === "note" ? "*" : (editOf(correction)?.insert ?? insert);
  if (words !== "") {
    const name = action === "note" ? "sup" : "ins";
    decorations.push(drawInsertion({ claim, at: Math.max(from, to), side: 1, name, state, words }));
  }
  return decorations;
}

/** Words already in the text need no drawing; a note's mark stays, since the words stay. */
function isShown(correction: Correction, text: string): boolean {
  const { action, end, outcome, start, state } = correction;
  if (outcome === "lost" || start < 0 || start > end || end > text.length) return false;
  return (
    state === "proposed" || (isAccepted(correction) && (action === "note" || state !== "applied"))
  );
}

interface Insertion {
  readonly claim: string;
  readonly at: number;
  /** Before (-1) or after (1) what stands at the place. */
  readonly side: -1 | 1;
  readonly name: "i" | "ins" | "sup";
  readonly state: string;
  readonly words: string;
}

/** Words that are seen and not in the text: a caret passes them, a copy leaves them out. */
function drawInsertion({ claim, at, side, name, state, words }: Insertion): Decoration {
  const draw = () => {
    const element = document.createElement(name);
    element.dataset.state = state;
    element.textContent = words;
    if (name === "i") element.ariaHidden = "true";
    return element;
  };
  const key = `${claim} ${name} ${state} ${words}`;
  return Decoration.widget(at, draw, { claim, key, side, marks: [], ignoreSelection: true });
}
