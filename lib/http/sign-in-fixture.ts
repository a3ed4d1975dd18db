/** For tests: a browser in front of the sign-in routes, and a desk to sign in to. */

import { createRequire } from "node:module";
import { NextRequest } from "next/server";
import { afterAll, beforeAll, vi } from "vitest";
import { newFolder } from "#db/folder-fixture.ts";
import { CLIENT_HEADER } from "#lib/auth/client.ts";
import { findSignedIn } from "#lib/auth/current-user.ts";
import { type LoopbackIssuer, startIssuer } from "#lib/auth/loopback-issuer-fixture.ts";
import { hashPassword } from "#lib/auth/passwords.ts";
import { NEWS } from "#lib/domain/desk-fixture.ts";
import { accepted } from "#lib/usecases/newsroom-fixture.ts";
import { addPerson } from "#lib/usecases/people.ts";
import { openBaseContext } from "./context.ts";
import { closeDatabase } from "./database.ts";
import { handleSignIn } from "./sign-in.ts";

export const ORIGIN = "http://localhost:3000";
export const PASSWORD = "a plain old sentence";

/** For a file of tests: a desk with Ada and Bo, whose single sign-on is the issuer that is answered. */
export function openDoor(): () => LoopbackIssuer {
  const folder = newFolder(afterAll);
  let issuer: LoopbackIssuer | null = null;
  const started = () => {
    if (!issuer) throw new RangeError("It starts before the first test.");
    return issuer;
  };
  beforeAll(async () => {
    issuer = await startIssuer();
    process.env.GALLEY_DATA = folder;
    process.env.OIDC_ISSUER = issuer.url;
    process.env.OIDC_CLIENT_ID = issuer.clientId;
    process.env.OIDC_CLIENT_SECRET = issuer.clientSecret;
    const guest = await openBaseContext();
    for (const name of ["Ada", "Bo"]) {
      const person = { name, email: `${name.toLowerCase()}@example.org`, desk: NEWS };
      const passwordHash = await hashPassword(PASSWORD);
      await accepted(addPerson(guest, { ...person, role: "admin", passwordHash }));
    }
    vi.spyOn(process.stdout, "write").mockReturnValue(true);
  });
  afterAll(async () => {
    await closeDatabase();
    await started().close();
  });
  return started;
}

export type TestBrowser = ReturnType<typeof openBrowser>;

let opened = 0;

/** A browser at an address of its own: it keeps cookies and follows no redirect by itself. */
export function openBrowser() {
  opened += 1;
  const client = `10.0.${opened >> 8}.${opened & 255}`;
  const jar = new Map<string, string>();
  const cookie = () => [...jar].map(([name, value]) => `${name}=${value}`).join("; ");

  const ask = async (address: string, init: RequestInit = {}): Promise<Response> => {
    const url = new URL(address, ORIGIN);
    const from = { origin: ORIGIN, [CLIENT_HEADER]: client };
    const headers = { ...from, cookie: cookie(), ...init.headers };
    const request = new NextRequest(url, {
      method: init.method ?? "GET",
      headers,
      body: init.body ?? null,
    });
    provideHeaders(request);
    const nextauth = url.pathname.split("/").slice(3);
    const response = await handleSignIn(request, { params: Promise.resolve({ nextauth }) });
    for (const line of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === "" || /max-age=0/i.test(line)) jar.delete(name);
      else jar.set(name, value);
    }
    return response;
  };
  const post = async (address: string, fields: Readonly<Record<string, string>>, headers = {}) => {
    const { csrfToken } = await (await ask("/api/auth/csrf")).json();
    const body = new URLSearchParams({ csrfToken, ...fields });
    return ask(address, { method: "POST", body, headers });
  };
  const user = async () => {
    const request = new Request(ORIGIN, { headers: { cookie: cookie() } });
    return (await findSignedIn(await openBaseContext(), request))?.user.name ?? null;
  };
  return { jar, ask, post, user };
}

/** Outside of Next's server nothing stands behind `next/headers`, where next-auth looks. */
function provideHeaders(request: NextRequest): void {
  const nextHeaders = createRequire(import.meta.url)("next/headers");
  nextHeaders.headers = async () => request.headers;
  nextHeaders.cookies = async () => request.cookies;
}

/** Where an answer leads on to. */
export const whereTo = (response: Response) => response.headers.get("location") ?? "";
