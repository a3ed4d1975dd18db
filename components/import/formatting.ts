import { count } from "#components/ui/count.ts";

/** What a piece of a page brings besides its words. */
export interface Formatting {
  readonly headings: number;
  readonly links: number;
  readonly lists: number;
  readonly tables: number;
  readonly isBold: boolean;
  readonly isItalic: boolean;
}

/** Google Docs wraps all that it copies in a `<b>` that is not bold. */
const BOLD =
  ':is(b, strong):not([style*="font-weight:normal"], [style*="font-weight: normal"]), [style*="font-weight:7"], [style*="font-weight: 7"], [style*="font-weight:bold"], [style*="font-weight: bold"]';
const ITALIC = 'i, em, [style*="font-style:italic"], [style*="font-style: italic"]';

/** Counts what a copied piece of a page is formatted with; `page` is the piece as it was parsed. */
export function formattingOf(page: ParentNode): Formatting {
  const countOf = (selector: string) => page.querySelectorAll(selector).length;
  return {
    headings: countOf("h1, h2, h3, h4, h5, h6"),
    links: countOf("a[href]"),
    lists: countOf("ul, ol, blockquote"),
    tables: countOf("table, figure, img"),
    isBold: countOf(BOLD) > 0,
    isItalic: countOf(ITALIC) > 0,
  };
}

/** Whether the page's structure itself says more than the words do. */
export function hasStructure({ headings, links, lists, tables }: Formatting): boolean {
  return headings + links + lists + tables > 0;
}

/** "2 headings, 1 link, bold and italic words", or null where there is nothing but words. */
export function formattingInWords(formatting: Formatting): string | null {
  const { headings, links, lists, tables, isBold, isItalic } = formatting;
  const parts = [
    headings > 0 && count(headings, "heading", "headings"),
    links > 0 && count(links, "link", "links"),
    lists > 0 && count(lists, "list or quotation", "lists and quotations"),
    tables > 0 && count(tables, "table or picture", "tables and pictures"),
    emphasisInWords(isBold, isItalic),
  ].filter((part) => part !== false && part !== null);
  return parts.length > 0 ? parts.join(", ") : null;
}

function emphasisInWords(isBold: boolean, isItalic: boolean): string | null {
  const styles = [isBold && "bold", isItalic && "italic"].filter(Boolean);
  return styles.length > 0 ? `${styles.join(" and ")} words` : null;
}
