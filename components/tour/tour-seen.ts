const COOKIE = "galley-tour";
const YEAR_S = 365 * 24 * 60 * 60;

/** Whether somebody took the tour in this browser, or did not want it. For the browser. */
export function isTourSeen(): boolean {
  return document.cookie.split("; ").includes(`${COOKIE}=seen`);
}

/** Offers the tour no more in this browser. */
export function rememberTourSeen(): void {
  const secure = window.location.protocol === "https:" ? "; Secure" : "";
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store is not in every browser.
  document.cookie = `${COOKIE}=seen; Path=/; Max-Age=${YEAR_S}; SameSite=Lax${secure}`;
}
