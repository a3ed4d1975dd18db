/** For tests: sends a request to a handler as a browser of ours does. */
import { ANSWERS } from "#lib/domain/answers/routes.ts";
import type { Found } from "./routes-fixture.ts";
import type { Asking } from "./rules-fixture.ts";

const ORIGIN = "http://localhost:3000";

export interface Answered {
  readonly status: number;
  readonly text: string;
}

/**
 * What a handler answers; without a cookie, to nobody who has signed in. Throws where a success does not
 * have the shape that `ANSWERS` names for the route.
 */
export async function ask(
  route: Found,
  cookie: string,
  asking: Asking,
  happen: (() => Promise<void>) | null = null,
): Promise<Answered> {
  const request = requestOf(route, cookie, asking, happen);
  const response = await route.handler(request, { params: Promise.resolve(asking.params ?? {}) });
  const text = await response.text();
  if (response.ok && !response.headers.has("content-disposition")) {
    const { answers } = route.handler.route;
    if (answers) ANSWERS[answers].parse(response.status === 204 ? null : JSON.parse(text));
  }
  return { status: response.status, text };
}

/** The request that asks so; its body is held back until something has happened. */
export function requestOf(
  { method }: Found,
  cookie: string,
  asking: Asking,
  happen: (() => Promise<void>) | null = null,
): Request {
  const { query = {}, type = "application/json" } = asking;
  const headers = { cookie, origin: ORIGIN, "content-type": type };
  const bytes = bytesIn(asking);
  const body = happen && bytes ? holdBack(bytes, happen) : bytes;
  const address = `${ORIGIN}/api/there?${new URLSearchParams(query)}`;
  const init = { method, headers, body, duplex: "half" };
  return new Request(address, init);
}

/** What is sent as the body, where anything is. */
export function bytesIn({ file, body }: Asking): Uint8Array<ArrayBuffer> | null {
  if (file) return file;
  return body === undefined ? null : new TextEncoder().encode(JSON.stringify(body));
}

/** A body whose bytes come only once something else has happened. */
function holdBack(bytes: Uint8Array<ArrayBuffer>, happen: () => Promise<void>): ReadableStream {
  return new ReadableStream({
    async pull(controller) {
      await happen();
      controller.enqueue(bytes);
      controller.close();
    },
  });
}
