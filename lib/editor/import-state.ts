import type { Node } from "prosemirror-model";
import { DecorationSet } from "prosemirror-view";
import type { ImportDecisions } from "#lib/domain/import/decisions.ts";
import type { ImportedArticle } from "#lib/domain/import/imported-article.ts";
import type { Range } from "#lib/domain/text.ts";
import { drawChosen, drawImport } from "./import-decorations.ts";
import type { Positions } from "./positions.ts";

/** An import, what was decided about it, and what is drawn for it. */
export interface ImportState {
  readonly positions: Positions;
  readonly article: ImportedArticle;
  readonly decisions: ImportDecisions;
  /** The words that are pointed out. */
  readonly chosen: Range | null;
  /** What comes in and what goes back. */
  readonly parts: DecorationSet;
  /** The parts and the words pointed out. */
  readonly drawn: DecorationSet;
}

/** What a transaction's metadata can tell: this is decided now; these words are pointed out. */
export type ImportChange =
  | { readonly kind: "decisions"; readonly decisions: ImportDecisions }
  | { readonly kind: "chosen"; readonly chosen: Range | null };

/** The state at opening: no words are pointed out. */
export function openImport(
  doc: Node,
  { positions, article, decisions }: Pick<ImportState, "positions" | "article" | "decisions">,
): ImportState {
  const decorations = drawImport({ doc, positions, article }, decisions);
  const parts = DecorationSet.create(doc, decorations);
  return { positions, article, decisions, chosen: null, parts, drawn: parts };
}

/** The state after a change. ProseMirror compares decorations, and redraws only what differs. */
export function changeImport(state: ImportState, doc: Node, change: ImportChange): ImportState {
  switch (change.kind) {
    case "decisions":
      return pointOut(openImport(doc, { ...state, ...change }), doc, state.chosen);
    case "chosen":
      return pointOut(state, doc, change.chosen);
    default:
      return change satisfies never;
  }
}

function pointOut(state: ImportState, doc: Node, chosen: Range | null): ImportState {
  const { parts, positions } = state;
  const drawn = chosen ? parts.add(doc, [drawChosen(chosen, positions)]) : parts;
  return { ...state, chosen, drawn };
}
