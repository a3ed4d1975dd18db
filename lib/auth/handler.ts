import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { oncePerProcess } from "#lib/apart/once.ts";
import { type Refusal, refuse } from "#lib/domain/refusal.ts";
import { Email } from "#lib/domain/requests.ts";
import type { Guest } from "#lib/usecases/context.ts";
import { signInByPassword } from "./accounts.ts";
import { type AttemptKey, type Attempts, createAttempts } from "./attempts.ts";
import { clientOf, networkOf } from "./client.ts";
import { CALLBACK, hideError, signInOptions } from "./options.ts";
import { cookieName } from "./session-cookie.ts";
import { type AuthSettings, authSettings } from "./settings.ts";
import { explainSignInError } from "./sign-in-errors.ts";

/** The catch-all part of the address, as Next hands it over. */
export interface AuthRoute {
  readonly params: Promise<{ nextauth: string[] }>;
}

/** A request to `/api/auth/…` with what it is answered from. */
export interface AuthAsk {
  readonly request: NextRequest;
  readonly route: AuthRoute;
  readonly guest: Guest;
  readonly settings?: AuthSettings;
  readonly attempts?: Attempts;
}

/** Lets next-auth answer; one try to sign in too many is refused with the seconds to wait. */
export async function answerAuth({
  request,
  route,
  guest,
  settings = authSettings(),
  attempts = everyonesAttempts,
}: AuthAsk): Promise<Response | Refusal> {
  // next-auth believes X-Forwarded-Host unless its address is in the environment.
  process.env.NEXTAUTH_URL = settings.origin;
  const userAgent = request.headers.get("user-agent");
  let wait: number | null = null;
  const authorize = async (given: Readonly<Record<string, string>>) => {
    const email = Email.safeParse(given.email?.trim());
    const password = given.password ?? "";
    if (!email.success || password.length > LONGEST_TRY) return null;
    const address = networkOf(clientOf(request));
    const key = `email ${email.data} from ${address}`;
    const keys = [
      { key, ...PER_EMAIL_AND_ADDRESS },
      { key: `email ${email.data}`, ...PER_EMAIL },
      { key: `address ${address}`, ...PER_ADDRESS },
    ];
    wait = attempts.take(keys, Date.now());
    if (wait !== null) throw new Error("TooManyTries");
    const session = await hideError(() =>
      signInByPassword(guest, { email: email.data, password, userAgent }),
    );
    if (session) attempts.forget(key);
    return session;
  };
  const callbackCookie = request.cookies.get(cookieName(settings, CALLBACK))?.value ?? null;
  const options = signInOptions({ guest, settings, userAgent, callbackCookie, authorize });
  const response: Response = await NextAuth(request, route, options);
  return wait === null ? response : tooMany(response, wait);
}

const everyonesAttempts = oncePerProcess("sign-in-attempts", createAttempts);

/** Ten tries at one account from one place, then one a minute. */
const PER_EMAIL_AND_ADDRESS: Omit<AttemptKey, "key"> = { burst: 10, refill: 60_000 };

/** From everywhere together so many that a stranger does not easily lock the owner out. */
const PER_EMAIL: Omit<AttemptKey, "key"> = { burst: 100, refill: 20_000 };

/** A newsroom may share one address: two hundred tries, then one every three seconds. */
const PER_ADDRESS: Omit<AttemptKey, "key"> = { burst: 200, refill: 3_000 };

/** No password is longer (see `Password` in the domain's requests): nothing is hashed for one. */
const LONGEST_TRY = 200;

/** A form without scripts is sent on to the sign-in page; a program gets problem details. */
function tooMany(response: Response, retryAfter: number): Response | Refusal {
  if (response.headers.has("location")) return response;
  return refuse("too_many", explainSignInError("TooManyTries"), { retryAfter });
}
