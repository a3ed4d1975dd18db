import { LARGEST_FILE } from "#lib/domain/largest-file.ts";
import { type Refusal, refuse } from "#lib/domain/refusal.ts";

/** Most bytes of a body where a route says nothing else: 1 MiB. */
export const BODY_LIMIT = 1_048_576;

/** The body's bytes, counted as they come in: one byte over `limit` and the rest is not read. */
export async function readBytes(
  request: Request,
  limit: number,
): Promise<Uint8Array<ArrayBuffer> | Refusal> {
  if (Number(request.headers.get("content-length") ?? 0) > limit) return tooLarge(limit);
  const chunks: Uint8Array[] = [];
  let size = 0;
  // Leaving the loop cancels the stream.
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > limit) return tooLarge(limit);
    chunks.push(chunk);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return bytes;
}

/** A value that somebody sent; wrapped, since it could look like a refusal of ours. */
export interface Sent {
  readonly value: unknown;
}

/** The JSON value in the body (RFC 8259), in UTF-8. */
export async function readJson(request: Request, limit: number): Promise<Sent | Refusal> {
  if (mediaType(request) !== "application/json") {
    return refuse("unsupported_type", "Send JSON, and say so: Content-Type: application/json.");
  }
  const bytes = await readBytes(request, limit);
  if (!(bytes instanceof Uint8Array)) return bytes;
  try {
    return { value: JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)) };
  } catch {
    return refuse("unsupported_type", "The body is not JSON in UTF-8. Nothing was changed.");
  }
}

/** The media type without its parameters, in small letters (RFC 9110, 8.3.1). */
export function mediaType(request: Request): string {
  return (request.headers.get("content-type") ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
}

function tooLarge(limit: number): Refusal {
  const most = limit < 1_048_576 ? `${limit / 1_024} KiB` : `${limit / 1_048_576} MiB`;
  return refuse("too_large", `That is more than ${most}. Send less at once.`);
}

/** Most bytes of a body that brings an article. */
export const LARGEST_TEXT_BODY = LARGEST_FILE;
