import { Decoration } from "prosemirror-view";
import type { Claim } from "#lib/domain/claim.ts";
import { type ClaimLook, claimLook } from "#lib/domain/claim-look.ts";
import { type Correction, editOf, isAccepted } from "#lib/domain/correction.ts";
import { ACTION_RULES } from "#lib/domain/correction-action.ts";
import type { Look } from "#lib/domain/state-looks.ts";
import { isRangeIn } from "#lib/domain/text.ts";
import { nodesOfWords } from "./hidden-characters.ts";
import { type Positions, positionAt } from "./positions.ts";
import { drawShape } from "./shape.ts";
import { diffWords } from "./word-diff.ts";

/**
 * Where an offset of the revision stands in the document as it is now; `side` says which way it
 * leans when words are typed there.
 */
export type PositionOf = (offset: number, side: 1 | -1) => number;

/** The places of a document that is as the revision made it. */
export function placesOf(positions: Positions): PositionOf {
  return (offset) => positionAt(positions, offset);
}

/** What is drawn for a claim: its words, a sign where it calls, its corrections. Nothing when lost. */
export function drawClaim(claim: Claim, text: string, place: PositionOf): Decoration[] {
  const { anchor, corrections, id, review } = claim;
  const drawn = corrections.flatMap((correction) => drawCorrection(correction, text, place));
  if (anchor.outcome === "lost" || !isRangeIn(text, anchor)) return drawn;
  const look = claimLook(claim);
  const from = place(anchor.start, 1);
  const to = place(anchor.end, -1);
  if (from >= to) return drawn;
  return [...drawWords({ id, look, review, from, to }), ...drawn];
}

interface ClaimWords {
  readonly id: string;
  readonly look: ClaimLook;
  readonly review: Claim["review"];
  readonly from: number;
  readonly to: number;
}

function drawWords({ id, look, review, from, to }: ClaimWords): Decoration[] {
  const attrs = {
    // A span of its own: else overlapping claims share one, and one id is lost.
    nodeName: "span",
    role: "mark",
    "aria-description": look.label,
    "data-claim": id,
    "data-state": look.state,
    "data-line": look.finding.line,
    "data-tone": look.finding.tone,
    "data-review": review,
  };
  return [
    Decoration.inline(from, to, attrs, { claim: id }),
    ...look.signs.map((sign) => drawSign(sign, { claim: id, at: from })),
  ];
}

/** A sign in the margin. They stand in one block as siblings, so that the style gives each its place. */
function drawSign({ shape, tone }: Look, { claim, at }: Pick<Insertion, "claim" | "at">) {
  const draw = () => {
    const element = document.createElement("i");
    element.dataset.sign = shape;
    element.dataset.tone = tone;
    element.ariaHidden = "true";
    element.append(drawShape(shape));
    return element;
  };
  const key = `${claim} sign ${shape}`;
  return Decoration.widget(at, draw, { claim, key, side: -1, marks: [], ignoreSelection: true });
}

function drawCorrection(correction: Correction, text: string, place: PositionOf): Decoration[] {
  if (!isShown(correction, text)) return [];
  const { claim, end, start, state } = correction;
  const edit = editOf(correction);
  if (!edit) {
    const at = Math.max(place(start, 1), place(end, -1));
    return [drawInsertion({ claim, at, side: 1, name: "sup", state, words: "*" })];
  }
  const decorations: Decoration[] = [];
  let at = edit.from;
  // The same pieces as in the panel and the review: one correction has one reading.
  for (const { text: words, change } of diffWords(text.slice(edit.from, edit.to), edit.insert)) {
    if (change === "inserted") {
      const here = at > edit.from ? place(at, -1) : place(at, 1);
      decorations.push(drawInsertion({ claim, at: here, side: 1, name: "ins", state, words }));
      continue;
    }
    const from = place(at, 1);
    at += words.length;
    const to = place(at, -1);
    if (change === "kept" || from >= to) continue;
    const attrs = { nodeName: "del", "data-correction": correction.action, "data-state": state };
    decorations.push(Decoration.inline(from, to, attrs, { claim }));
  }
  return decorations;
}

/** Words already in the text need no drawing; a note's mark stays, since the words stay. */
function isShown(correction: Correction, text: string): boolean {
  const { action, end, outcome, start, state } = correction;
  if (outcome === "lost" || start < 0 || start > end || end > text.length) return false;
  const isInText = ACTION_RULES[action].editsText && state === "applied";
  return state === "proposed" || (isAccepted(correction) && !isInText);
}

interface Insertion {
  readonly claim: string;
  readonly at: number;
  /** Before (-1) or after (1) what stands at the place. */
  readonly side: -1 | 1;
  readonly name: "ins" | "sup";
  readonly state: string;
  readonly words: string;
}

/** Words that are seen and not in the text: a caret passes them, a copy leaves them out. */
function drawInsertion({ claim, at, side, name, state, words }: Insertion): Decoration {
  const draw = () => {
    const element = document.createElement(name);
    element.dataset.state = state;
    if (name === "ins") element.append(...chipOf(words));
    else element.textContent = words;
    return element;
  };
  const key = `${claim} ${name} ${state} ${words}`;
  return Decoration.widget(at, draw, { claim, key, side, marks: [], ignoreSelection: true });
}

/** The words in a box of their own, without the spaces around them: a line may break there. */
function chipOf(words: string): (Node | string)[] {
  const chip = document.createElement("span");
  const inside = words.trim() || words;
  chip.append(...nodesOfWords(inside));
  const start = words.indexOf(inside);
  return [words.slice(0, start), chip, words.slice(start + inside.length)];
}
