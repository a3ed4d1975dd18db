import type { Range } from "#lib/domain/text.ts";
import type { Action } from "#lib/domain/vocabulary.ts";

/** The form that is open in a claim's panel. */
export type PanelForm =
  | { readonly kind: "evidence" }
  /** A new correction of the words in `range`, offsets in that revision. */
  | {
      readonly kind: "propose";
      readonly action: Action;
      readonly range: Range;
      readonly revision: number;
    }
  | { readonly kind: "amend"; readonly correction: string };
