/** The one wrapper of every route handler: whatever is true of all requests is decided here. */
import type { z } from "zod";
import { config } from "#lib/config.ts";
import type { AnswerOf, RouteName } from "#lib/domain/answers/routes.ts";
import { isRefusal, type Refusal, refuse } from "#lib/domain/refusal.ts";
import type { BaseContext } from "#lib/usecases/context.ts";
import { AUTHENTICATORS, type Audience, type Authenticated } from "./authenticate.ts";
import { BODY_BOUNDS, type BodyBounds, GUEST_BOUNDS, type JsonBody, readJson } from "./body.ts";
import { withoutOldComments } from "./change-answer.ts";
import { openBaseContext } from "./context.ts";
import { answerJson, DEFAULT_HEADERS, withDefaultHeaders } from "./headers.ts";
import { refuseForeignOrigin } from "./origin.ts";
import { parse, parseQuery } from "./parse.ts";
import { answerFailure, answerProblem } from "./problem.ts";
import { logAnswer, noteRequest, patternOf, type RequestNote } from "./request-log.ts";

type None = Readonly<Record<never, never>>;

/** What a route takes. Fields that no schema names are refused; without `body` it is not read. */
export interface Route<A extends Audience, P, Q, B, N extends RouteName> {
  readonly auth: A;
  /** Its name among `ANSWERS`, which says what it answers when it does as asked. */
  readonly answers?: N;
  readonly params?: z.ZodType<P>;
  readonly query?: z.ZodType<Q>;
  readonly body?: z.ZodType<B>;
  /** How much the body may hold, where that is neither `BODY_BOUNDS` nor, for guests, `GUEST_BOUNDS`. */
  readonly bodyBounds?: BodyBounds;
  /** 201 where a success creates something. */
  readonly status?: 200 | 201;
}

/** What the work of a route gives; of one without a name nothing is known. */
type AsyncResult<N extends RouteName> = [N] extends [never] ? unknown : AnswerOf<N> | Refusal;

/** What a request asks, checked. */
export interface RequestInput<P, Q, B> {
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  /** The request itself, for a body that is not JSON and for headers. */
  readonly request: Request;
}

/** A route handler as Next calls it, with what it takes, so that tests can ask every one. */
export interface Handler {
  (request: Request, place: { readonly params: Promise<unknown> }): Promise<Response>;
  readonly route: Route<Audience, unknown, unknown, unknown, RouteName>;
  /** What it does after admission, for tests that have to step in between. */
  work(ask: Authenticated[Audience] & RequestInput<unknown, unknown, unknown>): Promise<unknown>;
}

/**
 * A route handler around one use-case. A refusal becomes problem details, a `Response` is handed on,
 * null is 204, everything else becomes JSON.
 */
export function handle<
  A extends Audience,
  P = None,
  Q = None,
  B = None,
  N extends RouteName = never,
>(
  route: Route<A, P, Q, B, N>,
  work: (ask: Authenticated[A] & RequestInput<P, Q, B>) => Promise<AsyncResult<N>>,
): Handler {
  const respond = async (request: Request, { params }: { readonly params: Promise<unknown> }) => {
    const given = await params;
    const note = noteRequest(request, patternOf(new URL(request.url).pathname, given));
    try {
      const base = await openBaseContext();
      const ask = await admit(route, { base, request, params: given, note });
      if (isRefusal(ask)) return logAnswer(note, answerProblem(ask));
      const result = await work(ask);
      const told = request.method === "GET" ? result : withoutOldComments(result);
      return logAnswer(note, answer(told, route.status ?? 200));
    } catch (error) {
      return logAnswer(note, answerFailure(note, error));
    }
  };
  return Object.assign(respond, { route, work });
}

interface IncomingRequest {
  readonly base: BaseContext;
  readonly request: Request;
  readonly params: unknown;
  readonly note: RequestNote;
}

async function admit<A extends Audience, P, Q, B, N extends RouteName>(
  route: Route<A, P, Q, B, N>,
  { base, request, params, note }: IncomingRequest,
): Promise<(Authenticated[A] & RequestInput<P, Q, B>) | Refusal> {
  const foreign = refuseForeignOrigin(request, config().origins);
  if (foreign) return foreign;
  const early = await AUTHENTICATORS[route.auth](base, request);
  if (isRefusal(early)) return early;
  note.person = "user" in early.context ? early.context.user.id : null;
  const place = parse(route.params, params ?? {});
  if (isRefusal(place)) return refuse("not_found", "There is nothing under this address.");
  const query = parseQuery(route.query, new URL(request.url).searchParams);
  if (isRefusal(query)) return query;
  const sent = route.body ? await readJson(request, boundsOf(route)) : EMPTY_BODY;
  if (isRefusal(sent)) return sent;
  const body = parse(route.body, sent.value);
  if (isRefusal(body)) return body;
  // While the body came in slowly, the person may have been signed out or removed from the desk.
  const admitted = route.body ? await AUTHENTICATORS[route.auth](base, request) : early;
  if (isRefusal(admitted)) return admitted;
  return { ...admitted, params: place, query, body, request };
}

function boundsOf({ auth, bodyBounds }: Pick<Handler["route"], "auth" | "bodyBounds">): BodyBounds {
  return bodyBounds ?? (auth === "guest" ? GUEST_BOUNDS : BODY_BOUNDS);
}

const EMPTY_BODY: JsonBody = { value: {} };

function answer(result: unknown, status: number): Response {
  if (isRefusal(result)) return answerProblem(result);
  if (result instanceof Response) return withDefaultHeaders(result);
  if (result === null) return new Response(null, { status: 204, headers: DEFAULT_HEADERS });
  return answerJson(result, status);
}
