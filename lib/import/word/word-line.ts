import type { Attribution } from "#lib/domain/attribution.ts";
import { type Format, hrefOf } from "#lib/domain/revision.ts";
import type { Edit } from "./edits.ts";
import type { ParagraphClass } from "./parts/styles.ts";
import type { Cell } from "./reader/pieces.ts";

/** Text that no reader of the line sees: what a picture behind it shows, or what is hidden in it. */
export interface LeftOutText {
  readonly kind: "picture" | "hidden";
  /** Where it stands in the line. */
  readonly at: number;
  text: string;
}

/** A line as it was before all changes, blank ones too. */
export interface WordLine {
  text: string;
  /** The class of the first paragraph that gave it words. */
  class: ParagraphClass;
  readonly paragraph: number;
  readonly cell: Cell | null;
  readonly isNote: boolean;
  hasWords: boolean;
  /** While it has nothing but the mark of a note. */
  isBare: boolean;
  readonly formats: LineFormats;
  readonly edits: Edit[];
  /** Set where the end of the line was taken out. */
  joined: Attribution | null;
  readonly leftOut: LeftOutText[];
}

/** A place between the lines' characters. */
export interface LinePosition {
  readonly line: number;
  readonly offset: number;
}

/** Where a comment's marks stand; null for those that are missing. */
export interface CommentPlaces {
  start: LinePosition | null;
  end: LinePosition | null;
  reference: LinePosition | null;
}

/** Formats of a line that is being read, and the last of each sort among them. */
export interface LineFormats {
  readonly all: Format[];
  readonly last: Map<Format["kind"], number>;
}

/** Adds a format, joined to the last one of its sort where that ends as this one starts. */
export function addFormat({ all, last }: LineFormats, format: Format): void {
  const index = last.get(format.kind);
  const before = index === undefined ? undefined : all[index];
  if (index !== undefined && before?.end === format.start && hrefOf(before) === hrefOf(format)) {
    all[index] = { ...before, end: format.end };
  } else {
    last.set(format.kind, all.push(format) - 1);
  }
}
