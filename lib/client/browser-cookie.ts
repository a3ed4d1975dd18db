/** What a browser remembers of how its pages look, in cookies that the server may read too. For the browser. */

const YEAR_S = 365 * 24 * 60 * 60;

/** Keeps a value for a year, for every page of this browser. */
export function keepCookie(name: string, value: string): void {
  const secure = window.location.protocol === "https:" ? "; Secure" : "";
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store is not in every browser.
  document.cookie = `${name}=${value}; Path=/; Max-Age=${YEAR_S}; SameSite=Lax${secure}`;
}
