import type { NextAuthOptions } from "next-auth";
import { findPersonByIdentity } from "#db/people.ts";
import { isRefusal, type RefusalCode } from "#lib/domain/refusal.ts";
import { log, noteOf } from "#lib/log.ts";
import type { BaseContext } from "#lib/usecases/context.ts";
import { endSession, signIn } from "#lib/usecases/sessions.ts";
import { admitSignOn } from "#lib/usecases/single-sign-on.ts";
import { COOKIE_MAX_AGE, cookieName, sessionIdOf } from "./session-cookie.ts";
import { readSignedIn } from "./sessions.ts";
import type { AuthSettings } from "./settings.ts";
import { readVerifiedProfile, SIGN_ON, signOnProvider } from "./single-sign-on.ts";

/** One request to next-auth, with what the options need of it. */
export interface SignInRequest {
  readonly context: BaseContext;
  readonly settings: AuthSettings;
  readonly userAgent: string | null;
  /** The value of the cookie `CALLBACK`, as the browser sent it. */
  readonly callbackCookie: string | null;
  /**
   * Starts a session for this e-mail address and password; answers its identifier. Throws an error whose
   * message is a code for the page.
   */
  readonly authorize: (
    credentials: Readonly<Record<string, string>>,
  ) => Promise<{ id: string } | null>;
  /** The session has ended because its person signed out. */
  readonly onSignedOut: () => void;
}

/**
 * How next-auth works for one request. Its token holds a session's identifier only; whatever a client
 * sends to change it is ignored. All its pages are ours.
 */
export function signInOptions({
  context,
  settings,
  userAgent,
  callbackCookie,
  authorize,
  onSignedOut,
}: SignInRequest): NextAuthOptions {
  const { secret, secureCookies, signOn } = settings;
  const credentials = { email: {}, password: {} };
  return {
    secret,
    useSecureCookies: secureCookies,
    cookies: cookiesFor(settings, callbackCookie),
    session: { strategy: "jwt", maxAge: COOKIE_MAX_AGE },
    jwt: { maxAge: COOKIE_MAX_AGE },
    pages: {
      signIn: "/sign-in",
      signOut: "/sign-in",
      error: "/sign-in",
      verifyRequest: "/sign-in",
    },
    providers: [
      {
        id: "credentials",
        type: "credentials",
        name: "Password",
        credentials,
        authorize: (given) => authorize(given ?? {}),
      },
      ...(signOn ? [signOnProvider(signOn)] : []),
    ],
    callbacks: {
      async signIn({ account, profile }) {
        if (account?.provider !== SIGN_ON || !signOn) return true;
        const admitted = await hideError(() =>
          admitSignOn(context, readVerifiedProfile(signOn, profile)),
        );
        if (!isRefusal(admitted)) return true;
        return `/sign-in?error=${CODES[admitted.refusal] ?? "AccessDenied"}`;
      },
      async jwt({ token, user, account, profile }) {
        if (!account) return verifyToken(context, token);
        if (account.provider !== SIGN_ON || !signOn) return { sid: user.id };
        const proof = readVerifiedProfile(signOn, profile);
        const person = await findPersonByIdentity(context.db, proof);
        const sid = person && (await signIn(context, { person: person.id, userAgent, proof }));
        if (sid === null || isRefusal(sid)) throw new RangeError("Nobody was admitted.");
        return { sid };
      },
      session: ({ session: { expires } }) => ({ expires }),
      redirect: ({ url, baseUrl }) => safeAddress(url, baseUrl, settings.origins),
    },
    events: {
      async signOut({ token }) {
        const sessionId = sessionIdOf(token);
        if (sessionId !== null) await endSession(context, sessionId);
        onSignedOut();
      },
    },
    logger: { error: report, warn: () => {}, debug: () => {} },
  };
}

/** Why a person whom the sign-on service knows does not come in, as the sign-in page's code. */
const CODES: Partial<Record<RefusalCode, string>> = {
  conflict: "TiedToAnother",
  forbidden: "SwitchedOff",
  invalid: "EmailNotVerified",
  not_found: "NotInvited",
};

async function verifyToken(context: BaseContext, token: unknown) {
  const sid = sessionIdOf(token);
  if (sid === null || !(await readSignedIn(context, sid))) throw new RangeError(SESSION_OVER);
  return { sid };
}

const SESSION_OVER = "The session is over.";

/** next-auth puts the message of an error into the address: it must not say anything. */
export async function hideError<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    log.error({ error: noteOf(error) }, "sign-in failed");
    throw new Error("Failed");
  }
}

/** The name of the cookie in which next-auth keeps the address to go on to. */
export const CALLBACK = "callback-url";

/** Whether next-auth takes it for an address to go on to; it fails where it does not. */
export function isWebAddress(address: string, home: string): boolean {
  const base = address.startsWith("/") ? home : undefined;
  return URL.canParse(address, base) && /^https?:$/.test(new URL(address, base).protocol);
}

/** An address of ours to go on to; the front page for every other. */
function safeAddress(url: string, home: string, origins: readonly string[]): string {
  if (!URL.canParse(url, home)) return home;
  const target = new URL(url, home);
  return [home, ...origins].includes(target.origin) ? target.href : home;
}

/** next-auth's details may hold tokens, profiles and what somebody sent: only where it went wrong is written down. */
function report(code: string, details: Error | { readonly error: Error }): void {
  const error = details instanceof Error ? details : details.error;
  if (error.message !== SESSION_OVER) log.error({ code, error: noteOf(error) }, "next-auth");
}

function cookiesFor(
  settings: AuthSettings,
  callbackCookie: string | null,
): NonNullable<NextAuthOptions["cookies"]> {
  // With a cookie that holds no address next-auth would fail until it is deleted: it looks for another.
  const isOdd = callbackCookie !== null && !isWebAddress(callbackCookie, settings.origin);
  const options = {
    httpOnly: true,
    sameSite: "lax",
    path: "/",
    secure: settings.secureCookies,
  } as const;
  const brief = { ...options, maxAge: 15 * 60 };
  return {
    sessionToken: { name: cookieName(settings, "session"), options },
    callbackUrl: { name: cookieName(settings, isOdd ? "callback-anew" : CALLBACK), options },
    csrfToken: { name: cookieName(settings, "csrf"), options },
    pkceCodeVerifier: { name: cookieName(settings, "pkce"), options: brief },
    state: { name: cookieName(settings, "state"), options: brief },
    nonce: { name: cookieName(settings, "nonce"), options: brief },
  };
}
