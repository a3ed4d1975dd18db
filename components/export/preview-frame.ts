/** Attributes and elements by which a page could do more than be read. */
const ACTIVE = "script, iframe, object, embed, base, form, meta[http-equiv]";

/** The page with its styles marked by the nonce that our own Content Security Policy asks for. */
export function allowStyles(html: string, nonce: string): string {
  // Before it is parsed: a browser looks at styles as it parses them, and complains of those without.
  return html.replace(/<style(?=[\s>])/giu, `<style nonce="${nonce}"`);
}

/** A page of ours for an `<iframe srcdoc>`: nothing in it acts or leads away; its own places are linked. */
export function framedPage(page: Document): string {
  for (const element of page.querySelectorAll(ACTIVE)) element.remove();
  for (const link of page.querySelectorAll("a[href]")) {
    const address = link.getAttribute("href") ?? "";
    if (address.startsWith("#")) continue;
    // Without an address it is not a link, but looks like one and says where it leads.
    link.setAttribute("title", address);
    link.setAttribute("style", "text-decoration: underline");
    link.removeAttribute("href");
  }
  return `<!doctype html>\n${page.documentElement.outerHTML}`;
}

/**
 * What is between a page's `<body>` tags, without its scripts and styles. Links to its own places
 * are words only: a clipboard completes them with the address of the page that copies.
 */
export function bodyOf(page: Document): string {
  for (const element of page.body.querySelectorAll(`style, ${ACTIVE}`)) element.remove();
  for (const link of page.body.querySelectorAll('a[href^="#"]')) {
    link.replaceWith(...link.childNodes);
  }
  return page.body.innerHTML.trim();
}

/** Elements that begin a line of their own. */
const BLOCKS = "h1, h2, h3, h4, h5, h6, p, li, dt, dd, tr, blockquote, figcaption, summary";

/** A page's words, a blank line between blocks. */
export function textOf(page: Document): string {
  return [...page.body.querySelectorAll(BLOCKS)]
    .filter((block) => block.querySelector(BLOCKS) === null)
    .map((block) => (block.textContent ?? "").replace(/\s+/gu, " ").trim())
    .filter((words) => words !== "")
    .join("\n\n");
}
