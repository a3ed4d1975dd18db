import { withHeaders } from "#lib/auth/with-headers.ts";

/**
 * What every answer of the interface carries beside the server's own headers; those that are there
 * already stay.
 */
const HEADERS = {
  "cache-control": "no-store",
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'; sandbox",
} as const;

export function withDefaultHeaders(response: Response): Response {
  return withHeaders(response, (headers) => {
    for (const [name, value] of Object.entries(HEADERS)) {
      if (!headers.has(name)) headers.set(name, value);
    }
  });
}
