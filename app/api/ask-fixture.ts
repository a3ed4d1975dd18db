/** For tests: sends a request to a handler as a browser of ours does. */
import type { Found } from "./routes-fixture.ts";
import type { Asking } from "./rules-fixture.ts";

const ORIGIN = "http://localhost:3000";

export interface Answered {
  readonly status: number;
  readonly text: string;
}

/** What a handler answers; without a cookie, to nobody who has signed in. */
export async function ask(
  { handler, method }: Found,
  cookie: string,
  asking: Asking & { readonly held?: () => Promise<void> },
): Promise<Answered> {
  const { params = {}, query = {}, held } = asking;
  const headers = { cookie, origin: ORIGIN, "content-type": "application/json" };
  const bytes = bytesIn(asking);
  const body = held && bytes ? holdBack(bytes, held) : bytes;
  const address = `${ORIGIN}/api/there?${new URLSearchParams(query)}`;
  const init = { method, headers, body, duplex: "half" };
  const response = await handler(new Request(address, init), { params: Promise.resolve(params) });
  return { status: response.status, text: await response.text() };
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
