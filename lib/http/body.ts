import { setImmediate as yieldToEventLoop } from "node:timers/promises";
import { MAX_PARTS } from "#lib/domain/article-requests.ts";
import { LARGEST_FILE } from "#lib/domain/import/largest-file.ts";
import { type AsyncResult, type Refusal, refuse } from "#lib/domain/refusal.ts";
import { type JsonBounds, type JsonExcess, watchJson } from "./json-bounds.ts";

/** How much a body may hold. */
export interface BodyBounds extends JsonBounds {
  /** Bytes. */
  readonly size: number;
}

/** What somebody of a desk may send where a route says nothing else: 1 MiB. */
export const BODY_BOUNDS: BodyBounds = { size: 1_048_576, depth: 32, keys: 20_000, values: 40_000 };

/** What guests may send, who are anybody: a form's few fields in 16 KiB. */
export const GUEST_BOUNDS: BodyBounds = { size: 16_384, depth: 2, keys: 32, values: 64 };

/** The body's bytes, counted as they come in: one byte over `limit` and the rest is not read. */
export function readBytes(request: Request, limit: number): AsyncResult<Uint8Array<ArrayBuffer>> {
  return readPieces(request, limit, () => null);
}

type Pieces = ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>;

/** Looks at no piece after the first that is refused. */
async function readPieces(
  request: Request,
  limit: number,
  refusePiece: (piece: Uint8Array) => Refusal | null,
): AsyncResult<Uint8Array<ArrayBuffer>> {
  if (Number(request.headers.get("content-length") ?? 0) > limit) return tooLarge(limit);
  const pieces: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
    const piece = read.value;
    size += piece.byteLength;
    const refusal = size > limit ? tooLarge(limit) : refusePiece(piece);
    if (refusal) {
      void drain(reader);
      return refusal;
    }
    pieces.push(piece);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.byteLength;
  }
  return bytes;
}

/** Most bytes that are read, and thrown away, after a refusal. */
const MAX_DRAINED = 16_777_216;

/**
 * Reads the rest of a refused body and throws it away. Were it cancelled at once, the connection would break
 * while the client still sends, and it would never learn why (RFC 9112, 9.6).
 */
async function drain(reader: Pieces | undefined): Promise<void> {
  // The answer goes first.
  await yieldToEventLoop();
  try {
    let left = MAX_DRAINED;
    for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
      left -= read.value.byteLength;
      if (left < 0) return await reader?.cancel();
    }
  } catch {
    // The client is gone, which is as good.
  }
}

/** The bytes of a JSON text, looked at as they come in: past one of its bounds the rest is not read. */
export function readJsonBytes(
  request: Request,
  bounds: BodyBounds,
): AsyncResult<Uint8Array<ArrayBuffer>> {
  const look = watchJson(bounds);
  return readPieces(request, bounds.size, (piece) => {
    const excess = look(piece);
    return excess && refuseExcess(excess, bounds[excess]);
  });
}

function refuseExcess(excess: JsonExcess, limit: number): Refusal {
  const max = limit.toLocaleString("en");
  switch (excess) {
    case "depth":
      return refuse("malformed", `Lists and objects stand in one another ${max} deep at most.`);
    case "keys":
      return refuse("too_large", `That has more than ${max} fields. Send less at once.`);
    case "values":
      return refuse("too_large", `That has more than ${max} values. Send less at once.`);
    default:
      return excess satisfies never;
  }
}

/** A value that somebody sent; wrapped, since it could look like a refusal of ours. */
export interface JsonBody {
  readonly value: unknown;
}

/** The JSON value in the body (RFC 8259), in UTF-8. */
export async function readJson(request: Request, bounds: BodyBounds): AsyncResult<JsonBody> {
  if (mediaType(request) !== "application/json") {
    return refuse("unsupported_type", "Send JSON, and say so: Content-Type: application/json.");
  }
  const bytes = await readJsonBytes(request, bounds);
  if (!(bytes instanceof Uint8Array)) return bytes;
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    // Ten megabytes take a while to decode and to parse; others get their turn in between.
    if (bytes.byteLength > BODY_BOUNDS.size) await yieldToEventLoop();
    return { value: JSON.parse(text) };
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

/** A body that brings an article: mostly one long text. */
export const TEXT_BODY: BodyBounds = { ...BODY_BOUNDS, size: LARGEST_FILE };

/** The same for what was decided on a preview, which names its parts by their places. */
export const DECISIONS_BODY: BodyBounds = { ...TEXT_BODY, values: 4 * MAX_PARTS + 10_000 };
