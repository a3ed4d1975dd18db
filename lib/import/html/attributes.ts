const SPACE = new Set([9, 10, 12, 13, 32]);
const GREATER = 62;
const EQUALS = 61;
const QUOTES = new Set([34, 39]);

/**
 * At most how many attributes any tag of a page has, counted without parsing: a parser compares each
 * attribute of a tag with all before it, which takes the square of their number.
 */
export function countMostAttributes(html: string): number {
  let most = 0;
  for (let at = html.indexOf("<"); at !== -1; at = html.indexOf("<", at)) {
    if (html.startsWith("<!--", at)) {
      at = endOf(html, "-->", at + 4);
      continue;
    }
    if (!isLetter(html.charCodeAt(at + 1))) {
      at++;
      continue;
    }
    const tag = readTag(html, at + 1);
    most = Math.max(most, tag.attributes);
    const raw = RAW.exec(html.slice(at + 1, at + 8).toLowerCase())?.[0];
    at = raw ? endOfRaw(html, raw, tag.end) : tag.end;
  }
  return most;
}

/** Elements whose content is not mark-up. */
const RAW = /^(?:script|style)(?![^\s/>])/u;

function endOf(html: string, sign: string, from: number): number {
  const at = html.indexOf(sign, from);
  return at === -1 ? html.length : at + sign.length;
}

function endOfRaw(html: string, name: string, from: number): number {
  const closing = new RegExp(`</${name}`, "giu");
  closing.lastIndex = from;
  return closing.exec(html)?.index ?? html.length;
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

function readTag(
  html: string,
  from: number,
): { readonly end: number; readonly attributes: number } {
  let attributes = 0;
  let isAfterSpace = false;
  let isAfterEquals = false;
  let at = from;
  for (; at < html.length; at++) {
    const code = html.charCodeAt(at);
    if (code === GREATER) break;
    if (SPACE.has(code) || code === 47) {
      isAfterSpace = true;
      continue;
    }
    if (isAfterEquals && QUOTES.has(code)) {
      const close = html.indexOf(String.fromCharCode(code), at + 1);
      // What is left open is read to the end by the parser too, as the attribute's value.
      if (close === -1) return { end: html.length, attributes };
      at = close;
      isAfterEquals = false;
      // A name may follow a value's quotation mark at once.
      isAfterSpace = true;
      continue;
    }
    if (isAfterSpace && !isAfterEquals && code !== EQUALS) attributes++;
    isAfterEquals = code === EQUALS;
    isAfterSpace = false;
  }
  return { end: at + 1, attributes };
}
