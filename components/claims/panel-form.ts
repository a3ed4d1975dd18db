import type { Range } from "#lib/domain/text.ts";
import type { Action } from "#lib/domain/vocabulary.ts";

/** The form that is open in a claim's panel. */
export type PanelForm =
  | { readonly type: "evidence" }
  /** A new correction of the words in `range`, offsets in that revision. */
  | {
      readonly type: "propose";
      readonly action: Action;
      readonly range: Range;
      readonly revision: number;
    }
  | { readonly type: "amend"; readonly correction: string };
