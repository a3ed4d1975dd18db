import type { Attribution } from "#lib/domain/attribution.ts";
import type { DraftFormats } from "./draft-formats.ts";
import type { Cell } from "./read-html.ts";
import type { ParagraphClass } from "./styles.ts";

/** What was tracked in a line, in the order in which it stands; offsets in the line as it was before. */
export type Edit =
  | {
      readonly kind: "delete";
      readonly start: number;
      readonly end: number;
      readonly by: Attribution;
      /** The move of which it is one half. */
      readonly move?: string | null;
    }
  | {
      readonly kind: "insert";
      readonly at: number;
      readonly text: string;
      readonly by: Attribution;
      readonly move?: string | null;
    }
  /** The end of a line that was put in. */
  | { readonly kind: "break"; readonly at: number; readonly by: Attribution };

/**
 * Words beside a line that no reader of it sees: what a picture behind it shows, or hidden text in
 * it.
 */
export interface Aside {
  readonly kind: "picture" | "hidden";
  /** Where it stands in the line. */
  readonly at: number;
  text: string;
}

/** A line as it was before all changes, blank ones too. */
export interface Draft {
  text: string;
  /** Of the first paragraph that gave it words. */
  class: ParagraphClass;
  readonly paragraph: number;
  readonly cell: Cell | null;
  readonly isNote: boolean;
  hasWords: boolean;
  /** While it has nothing but the mark of a note. */
  isBare: boolean;
  readonly formats: DraftFormats;
  readonly edits: Edit[];
  /** Set where the end of the line was taken out. */
  joined: Attribution | null;
  readonly asides: Aside[];
}

/** A place between the drafts' characters. */
export interface Place {
  readonly draft: number;
  readonly offset: number;
}

/** Where a comment's marks stand; null for those that are missing. */
export interface CommentPlaces {
  start: Place | null;
  end: Place | null;
  reference: Place | null;
}
