import { v7 } from "uuid";
import { decodePercent } from "#lib/domain/parse.ts";
import { log, noteOf } from "#lib/log.ts";

/** What the log says about one request. */
export interface RequestNote {
  /** Ours: one that came along is not believed. */
  readonly id: string;
  readonly method: string;
  /** The route with the names of its parameters: the token of a link is a secret. */
  readonly route: string;
  readonly since: number;
  /** Who asks, by identifier, once that is known. */
  person: string | null;
}

/** Begins a note of a request that comes in now. */
export function noteRequest(request: Request, route: string): RequestNote {
  return { id: v7(), method: request.method, route, since: performance.now(), person: null };
}

/** Writes the request's line, and names it in the answer. */
export function logAnswer(note: RequestNote, response: Response): Response {
  const { since, ...entry } = note;
  const line = { ...entry, status: response.status, ms: Math.round(performance.now() - since) };
  // Monitoring asks for it every few seconds.
  if (note.route === HEALTH && response.ok) log.debug(line, "request");
  else log.info(line, "request");
  response.headers.set("x-request-id", note.id);
  return response;
}

const HEALTH = "/api/health";

/** Writes down what was thrown while a request was answered. */
export function logFailure({ id, method, route, person }: RequestNote, error: unknown): void {
  log.error({ id, method, route, person, error: noteOf(error) }, "failed");
}

/** Where in a path the first parameter can stand: after `/api/articles/`. */
const FIRST_PARAMETER = 3;

/**
 * The path with `:name` for what a parameter's value is. A path names a thing and which one it is by
 * turns, so that the values stand at every other place; what stands in no path is not looked for.
 */
export function patternOf(pathname: string, params: unknown): string {
  const parts = pathname.split("/");
  let at = FIRST_PARAMETER;
  for (const [name, value] of Object.entries(Object(params ?? {}))) {
    // A list is all the rest of the path.
    if (Array.isArray(value)) return [...parts.slice(0, -value.length), `:${name}`].join("/");
    while (at < parts.length && decode(parts[at] ?? "") !== value) at++;
    if (at >= parts.length) return "an address that no route has";
    parts[at] = `:${name}`;
    at += 2;
  }
  return parts.join("/").replace(/[\w-]{30,}/g, "…");
}

/** Next hands values over as they are in the path, or decoded. */
function decode(part: string): string {
  return decodePercent(part) ?? part;
}
