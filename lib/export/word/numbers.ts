import { escapeXml, linkTarget } from "./characters.ts";

/** Numbers that a document gives out while it is written. */
export interface Numbers {
  /** The next `w:id` of a change. */
  readonly nextChange: () => number;
  /** The attributes that make a `w:hyperlink` lead to an address; null when Word cannot have it. */
  readonly linkTo: (href: string) => string | null;
  /** Where the links lead, in the order of their relationships `link1`, `link2` … */
  readonly links: () => readonly string[];
}

/** Counts changes from `first`, which is behind the comments' numbers, and links each target once. */
export function countFrom(first: number): Numbers {
  const places = new Map<string, number>();
  let changes = first;
  return {
    nextChange: () => changes++,
    linkTo: (href) => {
      const link = linkTarget(href);
      if (link === null) return null;
      if (!places.has(link.target)) places.set(link.target, places.size + 1);
      const anchor = link.anchor === null ? "" : ` w:anchor="${escapeXml(link.anchor)}"`;
      return `r:id="link${places.get(link.target)}"${anchor} w:history="1"`;
    },
    links: () => [...places.keys()],
  };
}
