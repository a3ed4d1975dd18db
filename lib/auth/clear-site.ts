import type { SignOutKeeps } from "#lib/domain/sign-out.ts";
import { CALLBACK } from "./options.ts";
import { writeCookie } from "./session-cookie.ts";
import type { AuthSettings } from "./settings.ts";
import { withHeaders } from "./with-headers.ts";

/** The cookies to remove, by name. Only `device` stays: it holds nothing of the desk's. */
const COOKIES = ["session", CALLBACK, "csrf", "pkce", "state", "nonce"];

/**
 * The answer that signs out, which has the browser empty itself (https://www.w3.org/TR/clear-site-data/).
 * Cookies are named one by one: the directive for all cookies would also remove the device's, and somebody
 * who guesses passwords from elsewhere could then keep the account's owner out.
 */
export function withClearedSite(
  response: Response,
  settings: AuthSettings,
  keep: SignOutKeeps | null,
): Response {
  return withHeaders(response, (headers) => {
    headers.set("clear-site-data", keep === "storage" ? '"cache"' : '"cache", "storage"');
    for (const name of COOKIES) {
      headers.append("set-cookie", writeCookie(settings, { name, value: "", maxAge: 0 }));
    }
  });
}
