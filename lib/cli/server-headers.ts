/**
 * Headers of every answer, whether from a page, the interface, a static file, or the server itself, which
 * refuses what cannot be read.
 */

/** What is true of every answer. Those that differ by what is asked, such as policies, are set there. */
const HEADERS = {
  "X-Content-Type-Options": "nosniff",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Referrer-Policy": "same-origin",
  "X-Frame-Options": "DENY",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
} as const;

/** Nobody reaches Galley without TLS for a year (RFC 6797); to be said over https only. */
const TLS_ONLY = { "Strict-Transport-Security": "max-age=31536000" } as const;

export type ServerHeaders = Readonly<Record<string, string>>;

/** The headers of every answer of a server that people reach over https, or over plain http. */
export function serverHeaders({ isSecure }: { readonly isSecure: boolean }): ServerHeaders {
  return isSecure ? { ...HEADERS, ...TLS_ONLY } : HEADERS;
}

/** A whole answer with a status and these headers, for a connection on which nothing is read any more. */
export function writeLastAnswer(status: string, headers: ServerHeaders): string {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return [`HTTP/1.1 ${status}`, "Connection: close", "Content-Length: 0", ...lines, "", ""].join(
    "\r\n",
  );
}
