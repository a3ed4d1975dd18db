import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { type AsyncResult, isRefusal, type Refusal } from "#lib/domain/refusal.ts";
import { Email } from "#lib/domain/requests.ts";
import type { SignOutKeeps } from "#lib/domain/sign-out.ts";
import type { BaseContext } from "#lib/usecases/context.ts";
import { withClearedSite } from "./clear-site.ts";
import { clientOf, networkOf } from "./client.ts";
import { DEVICE_DAYS, deviceOf, rememberDevice } from "./device-cookie.ts";
import { CALLBACK, hideError, signInOptions } from "./options.ts";
import { type PasswordQueue, passwordQueue } from "./password-queue.ts";
import { cookieName, readCookie, writeCookie } from "./session-cookie.ts";
import { type AuthSettings, authSettings } from "./settings.ts";
import { type Limits, sharedLimits } from "./sign-in-limits.ts";
import { tryPassword } from "./try-password.ts";
import { withHeaders } from "./with-headers.ts";

/** The catch-all part of the address, as Next hands it over. */
export interface AuthRoute {
  readonly params: Promise<{ nextauth: string[] }>;
}

/** A request to `/api/auth/…` with what it is answered from. */
export interface AuthRequest {
  readonly request: NextRequest;
  readonly route: AuthRoute;
  readonly context: BaseContext;
  /** What the browser is to keep where this signs out. */
  readonly keep?: SignOutKeeps | null;
  readonly settings?: AuthSettings;
  readonly limits?: Limits;
  readonly queue?: PasswordQueue;
}

/** Lets next-auth answer; one try to sign in too many is refused with the seconds to wait. */
export async function answerAuth({
  request,
  route,
  context,
  keep = null,
  settings = authSettings(),
  limits = sharedLimits,
  queue = passwordQueue,
}: AuthRequest): AsyncResult<Response> {
  // next-auth believes X-Forwarded-Host unless its address is in the environment.
  process.env.NEXTAUTH_URL = settings.origin;
  const userAgent = request.headers.get("user-agent");
  const cookie = readCookie(request, cookieName(settings, DEVICE));
  let refused: Refusal | null = null;
  let device: string | null = null;
  let hasSignedOut = false;
  const authorize = async (given: Readonly<Record<string, string>>) => {
    const parsed = Email.safeParse(given.email?.trim());
    const password = given.password ?? "";
    if (!parsed.success || password.length > MAX_PASSWORD_LENGTH) return null;
    const email = parsed.data;
    const reading = { secret: settings.secret, cookie, email, now: context.now };
    const attempt = { network: networkOf(clientOf(request)), device: deviceOf(reading) };
    const credentials = { email, password, userAgent };
    const answer = await hideError(() =>
      tryPassword({ context, limits, queue }, attempt, credentials),
    );
    if (isRefusal(answer)) {
      refused = answer;
      throw new Error(answer.refusal === "busy" ? "Busy" : "TooManyTries");
    }
    if (answer) device = rememberDevice(reading);
    return answer;
  };
  const callbackCookie = request.cookies.get(cookieName(settings, CALLBACK))?.value ?? null;
  const options = signInOptions({
    context,
    settings,
    userAgent,
    callbackCookie,
    authorize,
    onSignedOut: () => {
      hasSignedOut = true;
    },
  });
  const response: Response = await NextAuth(request, route, options);
  // A form without scripts is sent on to the sign-in page; a program gets problem details.
  if (refused !== null && !response.headers.has("location")) return refused;
  if (hasSignedOut) return withClearedSite(response, settings, keep);
  return device === null ? response : withDevice(response, settings, device);
}

/** No password is longer (see `Password` in the domain's requests): nothing is hashed for one. */
const MAX_PASSWORD_LENGTH = 200;

/** The name of the cookie that says where somebody has signed in before. */
const DEVICE = "device";

function withDevice(response: Response, settings: AuthSettings, value: string): Response {
  const maxAge = DEVICE_DAYS * 24 * 60 * 60;
  const cookie = writeCookie(settings, { name: DEVICE, value, maxAge });
  return withHeaders(response, (headers) => headers.append("set-cookie", cookie));
}
