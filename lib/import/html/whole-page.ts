/** How much of a text is looked at for the head of a page, in code units. */
const REACH = 20_000;

/**
 * Whether pasted mark-up is the source of a whole page: it starts as one and its head names it. A clipboard
 * holds `<html>` too, but no title of a page.
 */
export function hasPageHead(html: string): boolean {
  const start = html.slice(0, REACH);
  if (CLIPBOARD.test(start)) return false;
  return looksLikePage(start) && /<title\b[^>]*>\s*[^<\s]/iu.test(start);
}

/** What word processors and browsers put into a clipboard. */
const CLIPBOARD =
  /<!--StartFragment-->|urn:schemas-microsoft-com:office|docs-internal-guid|<meta name="?generator"? content="(?:LibreOffice|OpenOffice|Cocoa|Microsoft Word)/iu;

/** Whether a text is mark-up as a whole and not words with a stray sign. */
export function looksLikePage(text: string): boolean {
  const start = text
    .slice(0, REACH)
    .replace(/^\ufeff?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*/su, "");
  return /^<(?:!doctype\s+html|html|head|body)\b/iu.test(start);
}
