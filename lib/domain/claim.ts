import type { z } from "zod";
import type * as shapes from "./answers/claim.ts";
import { labelOf } from "./vocabulary.ts";

/** A claim's anchor in one revision; `lost` anchors keep the words they last had. */
export type ClaimAnchor = Readonly<z.infer<typeof shapes.ClaimAnchor>>;

/** A source that supports a claim, contradicts it or gives context. */
export type Evidence = Readonly<z.infer<typeof shapes.Evidence>>;

/** What somebody said about a claim to colleagues. */
export type Comment = Readonly<z.infer<typeof shapes.Comment>>;

/** The words of a correction before and after a reviewer approved it with others. */
export type Amendment = z.infer<typeof shapes.Amendments>[number];

/** One decision of a claim's review, earliest first in its list. */
export type ReviewEntry = Readonly<z.infer<typeof shapes.ReviewEntry>>;

/** A checkable assertion, anchored in the current revision. */
export type Claim = Readonly<z.infer<typeof shapes.Claim>>;

/** A claim's kind as people read it: one that nobody has set or confirmed says that it is a guess. */
export function kindLabel({ kind, isKindGuessed }: Pick<Claim, "kind" | "isKindGuessed">): string {
  return isKindGuessed ? `${labelOf(kind)} (guessed)` : labelOf(kind);
}

/** Claims in the order of the text, wider before narrower, lost ones last. */
export function inTextOrder<C extends Pick<Claim, "anchor" | "id">>(claims: readonly C[]): C[] {
  return [...claims].sort(
    (a, b) =>
      Number(a.anchor.outcome === "lost") - Number(b.anchor.outcome === "lost") ||
      a.anchor.start - b.anchor.start ||
      b.anchor.end - a.anchor.end ||
      (a.id < b.id ? -1 : 1),
  );
}

/**
 * Everyone whose finding a claim is: who judged it (or, unjudged, tagged it), who asked for the review,
 * who brought it in from a bundle, which says what it likes, who wrote its open corrections, and who
 * changed it since a colleague asked. None of them decides on it where four eyes are the rule.
 */
export function authorsOf(finding: {
  readonly createdBy: string;
  readonly foundBy: string | null;
  readonly requestedBy: string | null;
  readonly broughtBy: string | null;
  readonly correctionAuthors: readonly string[];
  /** The person whom it is asked for, where they changed what nobody else has asked about since. */
  readonly changer: string | null;
}): string[] {
  const authors = [
    finding.foundBy ?? finding.createdBy,
    finding.requestedBy,
    finding.broughtBy,
    finding.changer,
    ...finding.correctionAuthors,
  ];
  return [...new Set(authors)].filter((author) => author !== null);
}
