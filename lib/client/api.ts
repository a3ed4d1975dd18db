import type { AnswerOf, RouteName } from "#lib/domain/answers/routes.ts";
import type { Change } from "#lib/domain/change.ts";
import { decodePercent } from "#lib/domain/parse.ts";
import {
  type FieldError,
  REFUSAL_STATUS,
  type Refusal,
  type RefusalCode,
  refuse,
} from "#lib/domain/refusal.ts";
import { apiRefused, apiUnreachable } from "./api-error.ts";
import { activityHeaders } from "./user-activity.ts";

interface RequestOptions {
  /** What is absent or empty is left out. */
  readonly query?: object;
  /** Sent as JSON, or as it is when it is a form, or a file of JSON. */
  readonly body?: unknown;
  readonly signal?: AbortSignal;
}

/** The names of the parameters in a path: `id` in `/api/articles/:id/claims`. */
type ParamIn<Path extends string> = Path extends `${string}/:${infer Name}/${infer Rest}`
  ? Name | ParamIn<`/${Rest}`>
  : Path extends `${string}/:${infer Name}`
    ? Name
    : never;

/** What is sent to a route; its parameters have to be named. */
export type RouteOptions<Route extends RouteName> = [ParamIn<Route>] extends [never]
  ? readonly [options?: RequestOptions]
  : readonly [
      options: RequestOptions & { readonly params: Readonly<Record<ParamIn<Route>, string>> },
    ];

/**
 * Asks a route of the server and gives what `ANSWERS` names for it, which the tests of the routes hold
 * them to. Throws `ApiRefused` with the refusal (RFC 9457 problem details) for a no, an error for which
 * `isUnreachable` is true when nothing answered, and the signal's reason when it was cancelled.
 */
export async function request<Route extends RouteName>(
  route: Route,
  ...[options = {}]: readonly [
    options?: RequestOptions & { readonly params?: Readonly<Record<string, string>> },
  ] &
    RouteOptions<Route>
): Promise<AnswerOf<Route>> {
  const [method = "", pattern = ""] = route.split(" ");
  const path = pattern.replace(/:(\w+)/g, (_, name) => {
    const value = options.params?.[name];
    if (!value) throw new TypeError(`${route} takes the parameter ${name}.`);
    return encodeURIComponent(value);
  });
  return requestJson(method, withQuery(path, options.query ?? {}), options);
}

/** Asks any address of the server for JSON, null for none. Throws as `request` does. */
export async function requestJson(method: string, path: string, sent: RequestOptions = {}) {
  const response = await send(path, { ...sent, method });
  if (!response.ok) throw apiRefused(await readRefusal(response));
  return response.status === 204 ? null : response.json();
}

/** A file with the name that the server gives it. */
export interface NamedFile {
  readonly name: string;
  readonly blob: Blob;
}

export interface FileOptions extends Pick<RequestOptions, "signal"> {
  /** Hears how many bytes have come so far. */
  readonly onBytes?: (bytes: number) => void;
}

/** Fetches a file. Throws as `request` does, also where the connection ends within the file. */
export async function requestFile(path: string, options: FileOptions = {}): Promise<NamedFile> {
  const response = await send(path, options);
  if (!response.ok) throw apiRefused(await readRefusal(response));
  const name = fileNameIn(response.headers.get("content-disposition"));
  const type = response.headers.get("content-type") ?? "";
  try {
    return { name, blob: new Blob(await readParts(response, options.onBytes), { type }) };
  } catch (error) {
    if (options.signal?.aborted) throw error;
    throw apiUnreachable(error);
  }
}

async function readParts({ body }: Response, onBytes?: (bytes: number) => void) {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const reader = body?.getReader();
  let bytes = 0;
  for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
    parts.push(read.value);
    bytes += read.value.length;
    onBytes?.(bytes);
  }
  return parts;
}

/** The name in a Content-Disposition (RFC 6266, 4.3): `filename*` before `filename`; else "download". */
export function fileNameIn(disposition: string | null): string {
  const encoded = /;\s*filename\*\s*=\s*utf-8'[^']*'([^\s;]+)/i.exec(disposition ?? "")?.[1];
  // Where it is cut off or not UTF-8, the plain name stands beside it.
  const whole = encoded === undefined ? null : decodePercent(encoded);
  if (whole !== null) return whole;
  const plain = /;\s*filename\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s;]+))/i.exec(disposition ?? "");
  return plain?.[1]?.replace(/\\(.)/g, "$1") ?? plain?.[2] ?? "download";
}

async function send(
  path: string,
  { method = "GET", body, signal }: RequestOptions & { readonly method?: string } = {},
) {
  const isForm = body instanceof FormData;
  const hasJson = body !== undefined && !isForm;
  try {
    return await fetch(path, {
      method,
      headers: {
        accept: "application/json, application/problem+json",
        ...activityHeaders(),
        ...(hasJson && { "content-type": "application/json" }),
      },
      ...(body !== undefined && {
        body: isForm || body instanceof Blob ? body : JSON.stringify(body),
      }),
      ...(signal && { signal }),
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw apiUnreachable(error);
  }
}

/** The refusal in a problem+json answer. An answer of some proxy on the way becomes `failed`. */
export async function readRefusal(response: Response): Promise<Refusal> {
  const problem = await readObject(response);
  const { code, detail, errors, current, change } = problem;
  const retryAfter = Number(response.headers.get("retry-after") ?? Number.NaN);
  const message =
    typeof detail === "string"
      ? detail
      : `The server answered ${response.status}. Try again; if it stays, tell whoever runs Galley.`;
  return refuse(isRefusalCode(code) ? code : codeFor(response.status), message, {
    ...(Array.isArray(errors) && { errors: errors.filter(isFieldError) }),
    ...(current !== undefined && { current }),
    ...(isChange(change) && { change }),
    ...(Number.isFinite(retryAfter) && { retryAfter }),
  });
}

async function readObject(response: Response): Promise<Record<string, unknown>> {
  const isJson = /\bjson\b/.test(response.headers.get("content-type") ?? "");
  if (!isJson) return {};
  try {
    return Object(await response.json());
  } catch {
    // Cut off on the way: the status alone says what happened.
    return {};
  }
}

function isRefusalCode(code: unknown): code is RefusalCode {
  return typeof code === "string" && code in REFUSAL_STATUS;
}

function codeFor(status: number): RefusalCode {
  const codes = Object.keys(REFUSAL_STATUS).filter(isRefusalCode);
  return codes.find((code) => REFUSAL_STATUS[code] === status) ?? "failed";
}

function isChange(value: unknown): value is Change {
  return typeof value === "object" && value !== null && "by" in value && "type" in value;
}

function isFieldError(value: unknown): value is FieldError {
  if (typeof value !== "object" || value === null) return false;
  return "path" in value && "message" in value && typeof value.message === "string";
}

/** A path with its query; absent and empty values are left out. */
export function withQuery(path: string, query: object): string {
  const set = Object.entries(query).filter(([, value]) => value !== undefined && value !== "");
  if (set.length === 0) return path;
  return `${path}?${new URLSearchParams(set.map(([name, value]) => [name, String(value)]))}`;
}
