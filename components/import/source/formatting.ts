import { count } from "#components/ui/count.ts";

/** What a piece of a page brings besides its words. */
export interface Formatting {
  readonly headings: number;
  readonly links: number;
  readonly lists: number;
  readonly tables: number;
  /** The ways in which words stand out: "bold", "italic". */
  readonly emphasis: readonly string[];
}

/** Bold words. Google Docs wraps all that it copies in a `<b>` that is not bold. */
export const BOLD =
  ':is(b, strong):not([style*="font-weight:normal"], [style*="font-weight: normal"]), [style*="font-weight:7"], [style*="font-weight: 7"], [style*="font-weight:bold"], [style*="font-weight: bold"]';

/** Italic words. */
export const ITALIC = 'i, em, [style*="font-style:italic"], [style*="font-style: italic"]';

/** Links that lead out of the piece: word processors make anchors of comments and footnotes too. */
export const LINK =
  'a[href]:not([href^="#"], [href*="#_msocom"], [href*="#_ftn"], [href*="#_edn"], [href*="#cmnt"], [href*="#ftnt"])';

/** Counts what a copied piece of a page is formatted with; `page` is the piece as it was parsed. */
export function countFormatting(page: ParentNode): Formatting {
  const countOf = (selector: string) => page.querySelectorAll(selector).length;
  return {
    headings: countOf("h1, h2, h3, h4, h5, h6"),
    links: countOf(LINK),
    lists: countOf("ul, ol, blockquote"),
    tables: countOf("table, figure, img"),
    emphasis: Object.entries({ bold: BOLD, italic: ITALIC })
      .filter(([, selector]) => countOf(selector) > 0)
      .map(([name]) => name),
  };
}

/** Whether the page's structure itself says more than the words do. */
export function hasStructure({ headings, links, lists, tables }: Formatting): boolean {
  return headings + links + lists + tables > 0;
}

/** "2 headings, 1 link, bold and italic words", or null where there is nothing but words. */
export function describeFormatting(formatting: Formatting): string | null {
  const { headings, links, lists, tables, emphasis } = formatting;
  const parts = [
    headings > 0 && count(headings, "heading", "headings"),
    links > 0 && count(links, "link", "links"),
    lists > 0 && count(lists, "list or quotation", "lists and quotations"),
    tables > 0 && count(tables, "table or picture", "tables and pictures"),
    emphasis.length > 0 && `${emphasis.join(" and ")} words`,
  ].filter((part) => part !== false);
  return parts.length > 0 ? parts.join(", ") : null;
}
