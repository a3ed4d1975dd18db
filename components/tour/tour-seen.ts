import { keepCookie } from "#lib/client/browser-cookie.ts";

const COOKIE = "galley-tour";

/** Whether somebody took the tour in this browser, or did not want it. For the browser. */
export function isTourSeen(): boolean {
  return document.cookie.split("; ").includes(`${COOKIE}=seen`);
}

/** Offers the tour no more in this browser. */
export function rememberTourSeen(): void {
  keepCookie(COOKIE, "seen");
}
