import type { Claim } from "#lib/domain/claim.ts";

/** Ours, all paragraphs as HTML without claims, and a plain ProseMirror view with every decoration. */
export const TECHNIQUES = ["galley", "plain", "bare"] as const;
export type Technique = (typeof TECHNIQUES)[number];

/** An article on the page. */
export interface Opened {
  readonly add: (claim: Claim) => void;
  /** Whether nothing is left to be drawn later. */
  readonly isDrawn: () => boolean;
}

/** An article in which one can type. */
export interface Typing {
  readonly focus: () => void;
  readonly isDrawn: () => boolean;
}
