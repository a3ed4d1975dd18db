import { type NextRequest, NextResponse } from "next/server";

/**
 * The security policy of every page, with a fresh nonce for its scripts; the headers that are the same
 * for all answers are the server's. Never authorisation: that is decided where data is read.
 */
export function proxy(request: NextRequest): NextResponse {
  // Pages are only read. Next would look for an action of its own behind every other request.
  if (!READS.includes(request.method)) {
    return new NextResponse(null, { status: 405, headers: { allow: READS.join(", ") } });
  }
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("base64");
  const policy = contentSecurityPolicy(nonce);
  // Next reads the nonce out of the request's policy and puts it on the scripts it writes.
  const headers = new Headers(request.headers);
  headers.set("content-security-policy", policy);
  headers.set("x-nonce", nonce);

  // To whoever asks for it by name, Next answers its page for failures as a failure.
  const response = request.nextUrl.pathname.startsWith("/_global-error")
    ? NextResponse.rewrite(new URL("/_not-found", request.url), { request: { headers } })
    : NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  return response;
}

const READS = ["GET", "HEAD"];

/**
 * Pages only. Static files are no documents; `/api` sets its own headers in `lib/http`, and stays
 * out because Next cuts a body over 10 MB that has passed through here.
 */
export const config = { matcher: ["/((?!api/|_next/static/|_next/image|favicon\\.ico$).*)"] };

/** Content Security Policy Level 3, https://www.w3.org/TR/CSP3/ */
function contentSecurityPolicy(nonce: string): string {
  const isDevelopment = process.env.NODE_ENV === "development";
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ""}`,
    // In development Next puts style elements without a nonce into the page.
    `style-src 'self' ${isDevelopment ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    // React writes the style properties of what it renders on the server as attributes.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}
