import { NextRequest } from "next/server";
import { z } from "zod";
import { type AuthRoute, answerAuth } from "#lib/auth/handler.ts";
import { config } from "#lib/config.ts";
import { isRefusal, type Refusal, refuse } from "#lib/domain/refusal.ts";
import { mediaType, readBytes, readJson } from "./body.ts";
import { openGuest } from "./context.ts";
import { protect } from "./headers.ts";
import { refuseForeignOrigin } from "./origin.ts";
import { answerFailure, answerProblem } from "./problem.ts";

/** What next-auth may be asked here; its log and its change of sessions are for nobody. */
const ACTIONS: Readonly<Record<string, readonly string[]>> = {
  GET: ["callback", "csrf", "error", "providers", "session", "signin", "signout"],
  POST: ["callback", "signin", "signout"],
};

/** Most bytes of a form that signs in. */
const FORM_LIMIT = 16_384;

const FORM = "application/x-www-form-urlencoded";

/** The handler of `/api/auth/…`: next-auth behind the rules that hold for every route. */
export async function handleSignIn(request: NextRequest, route: AuthRoute): Promise<Response> {
  try {
    const bounded = await bound(request, route);
    if (isRefusal(bounded)) return answerProblem(bounded);
    const answer = await answerAuth({ request: bounded, route, guest: await openGuest() });
    return isRefusal(answer) ? answerProblem(answer) : protect(answer);
  } catch (error) {
    return answerFailure(request, error);
  }
}

async function bound(request: NextRequest, { params }: AuthRoute): Promise<NextRequest | Refusal> {
  const [action = ""] = (await params).nextauth;
  if (!ACTIONS[request.method]?.includes(action)) {
    return refuse("not_found", "There is nothing under this address.");
  }
  if (request.method !== "POST") return request;
  const foreign = refuseForeignOrigin(request, config().origins);
  if (foreign) return foreign;
  const fields = await readFields(request);
  if (isRefusal(fields)) return fields;
  // Without its query, from which next-auth would take parameters for the sign-on service.
  const { origin, pathname } = new URL(request.url);
  const headers = new Headers(request.headers);
  headers.set("content-type", FORM);
  headers.delete("content-length");
  return new NextRequest(`${origin}${pathname}`, {
    method: "POST",
    headers,
    body: fields,
  });
}

/** The fields of a form, or of JSON that says the same. */
async function readFields(request: Request): Promise<URLSearchParams | Refusal> {
  if (mediaType(request) !== FORM) {
    const sent = await readJson(request, FORM_LIMIT);
    if (isRefusal(sent)) return sent;
    const fields = Fields.safeParse(sent.value);
    return fields.success
      ? new URLSearchParams(fields.data)
      : refuse("invalid", "Send text in every field.");
  }
  const body = await readBytes(request, FORM_LIMIT);
  if (isRefusal(body)) return body;
  return new URLSearchParams(new TextDecoder().decode(body));
}

const Fields = z.record(z.string(), z.string());
