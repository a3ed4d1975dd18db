import { NextRequest } from "next/server";
import { z } from "zod";
import { type AuthRoute, answerAuth } from "#lib/auth/handler.ts";
import { isWebAddress } from "#lib/auth/options.ts";
import { SIGN_ON } from "#lib/auth/single-sign-on.ts";
import { config } from "#lib/config.ts";
import { type AsyncResult, isRefusal, refuse } from "#lib/domain/refusal.ts";
import { SIGN_OUT_KEEPS, type SignOutKeeps } from "#lib/domain/sign-out.ts";
import { GUEST_BOUNDS, mediaType, readBytes, readJson } from "./body.ts";
import { openBaseContext } from "./context.ts";
import { withDefaultHeaders } from "./headers.ts";
import { refuseForeignOrigin } from "./origin.ts";
import { answerFailure, answerProblem } from "./problem.ts";
import { logAnswer, noteRequest } from "./request-log.ts";

/**
 * The methods that next-auth may be asked with; its log and its change of sessions are not served. It fails
 * on anything else, so nothing else reaches it.
 */
function methodsOf([action = "", provider, ...more]: readonly string[]): readonly string[] {
  const path = provider === undefined ? action : `${action}/${provider}`;
  const isKnown = more.length === 0 && (provider !== SIGN_ON || config().signOn !== null);
  return (isKnown && Object.hasOwn(METHODS, path) && METHODS[path]) || [];
}

const METHODS: Readonly<Record<string, readonly string[]>> = {
  csrf: ["GET"],
  error: ["GET"],
  providers: ["GET"],
  session: ["GET"],
  signin: ["GET"],
  signout: ["GET", "POST"],
  "signin/credentials": ["GET", "POST"],
  "callback/credentials": ["POST"],
  [`signin/${SIGN_ON}`]: ["GET", "POST"],
  [`callback/${SIGN_ON}`]: ["GET"],
};

const FORM = "application/x-www-form-urlencoded";

/** The handler of `/api/auth/…`: next-auth behind the rules that hold for every route. */
export async function handleSignIn(request: NextRequest, route: AuthRoute): Promise<Response> {
  const { nextauth } = await route.params;
  const isKnown = methodsOf(nextauth).length > 0;
  const note = noteRequest(request, `/api/auth/${isKnown ? nextauth.join("/") : ":nextauth"}`);
  try {
    const checked = await checkRequest(request, route);
    if (isRefusal(checked)) return logAnswer(note, answerProblem(checked));
    const answer = await answerAuth({ ...checked, route, context: await openBaseContext() });
    return logAnswer(note, isRefusal(answer) ? answerProblem(answer) : withDefaultHeaders(answer));
  } catch (error) {
    return logAnswer(note, answerFailure(note, error));
  }
}

/** A request that next-auth may see, and what else it says to us. */
interface CheckedRequest {
  readonly request: NextRequest;
  readonly keep: SignOutKeeps | null;
}

async function checkRequest(
  request: NextRequest,
  { params }: AuthRoute,
): AsyncResult<CheckedRequest> {
  const { nextauth } = await params;
  const allow = methodsOf(nextauth);
  if (allow.length === 0) return refuse("not_found", "There is nothing under this address.");
  if (!allow.includes(request.method)) {
    return refuse("wrong_method", `This address takes ${allow.join(" and ")} only.`, { allow });
  }
  if (request.method !== "POST") return { request: withSafeQuery(request), keep: null };
  const foreign = refuseForeignOrigin(request, config().origins);
  if (foreign) return foreign;
  const fields = await readFields(request);
  if (isRefusal(fields)) return fields;
  // Without its query, from which next-auth would take parameters for the sign-on service.
  const { origin, pathname } = new URL(request.url);
  const headers = new Headers(request.headers);
  headers.set("content-type", FORM);
  headers.delete("content-length");
  const sent = { method: "POST", headers, body: fields };
  const keep = SIGN_OUT_KEEPS.find((kept) => kept === fields.get("keep")) ?? null;
  return { request: new NextRequest(`${origin}${pathname}`, sent), keep };
}

/**
 * Drops an invalid callback address, with which next-auth fails, and replaces an error that is not a word,
 * which next-auth copies into a header. It reads the last value of a repeated parameter, so it gets only that.
 */
function withSafeQuery(request: NextRequest): NextRequest {
  const url = new URL(request.url);
  const query = new Map(url.searchParams);
  const callback = query.get("callbackUrl");
  if (callback !== undefined && !isWebAddress(callback, url.origin)) query.delete("callbackUrl");
  if (/\W/.test(query.get("error") ?? "")) query.set("error", "Unknown");
  url.search = new URLSearchParams([...query]).toString();
  return new NextRequest(url, { method: request.method, headers: request.headers });
}

/** The fields of a form, or of JSON that says the same. */
async function readFields(request: Request): AsyncResult<URLSearchParams> {
  if (mediaType(request) !== FORM) {
    const sent = await readJson(request, GUEST_BOUNDS);
    if (isRefusal(sent)) return sent;
    const fields = Fields.safeParse(sent.value);
    return fields.success
      ? new URLSearchParams(fields.data)
      : refuse("invalid", "Send text in every field.");
  }
  const body = await readBytes(request, GUEST_BOUNDS.size);
  if (isRefusal(body)) return body;
  return new URLSearchParams(new TextDecoder().decode(body));
}

const Fields = z.record(z.string(), z.string());
