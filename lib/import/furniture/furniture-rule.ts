/** A sort of line that is part of the page and not of the article. */
export interface FurnitureRule {
  /** For the preview: what it was taken for. */
  readonly reason: string;
  /** `edges`: only before the first or after the last paragraph of the story. */
  readonly where: "anywhere" | "edges";
  /** Longest line, in code units, that may be taken for it. */
  readonly longest: number;
  /** Asked with the line, and with its `core`. */
  readonly matches: (line: string, core: string) => boolean;
}
