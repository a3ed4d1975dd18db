import { withHeaders } from "#lib/auth/with-headers.ts";

/**
 * What every answer of the interface carries beside the server's own headers; those that are there
 * already stay.
 */
export const DEFAULT_HEADERS = {
  "cache-control": "no-store",
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'; sandbox",
} as const;

const JSON_HEADERS = { ...DEFAULT_HEADERS, "content-type": "application/json" };

/** An answer of ours as JSON. Made at once: putting headers on a response afterwards makes its body a stream. */
export function answerJson(value: unknown, status: number): Response {
  return new Response(JSON.stringify(value), { status, headers: JSON_HEADERS });
}

/** An answer that somebody else has made. */
export function withDefaultHeaders(response: Response): Response {
  return withHeaders(response, (headers) => {
    for (const [name, value] of Object.entries(DEFAULT_HEADERS)) {
      if (!headers.has(name)) headers.set(name, value);
    }
  });
}
