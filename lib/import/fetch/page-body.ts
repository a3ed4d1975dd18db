import { pipeline, type Readable } from "node:stream";
import { createUnzip } from "node:zlib";
import type { Refusal } from "#lib/domain/refusal.ts";
import { PASTE, refuseAddress, TOO_LARGE, UNPACKED } from "./fetch-refusals.ts";

/** Most bytes of a page, unpacked: 5 MiB. */
export const MAX_BYTES = 5 * 1_024 * 1_024;

/** Content codings that are asked for (RFC 9110, 8.4.1), without their old names. */
const PACKED = ["gzip", "x-gzip", "deflate"];

/**
 * A page's bytes, unpacked as `coding` (Content-Encoding, in any case) says. They are counted while they
 * come, so that of a larger page, or one that unpacks to more, no more than `MAX_BYTES` are kept. Refuses `too_large`, and `invalid` for a coding that
 * was not asked for and for a page without bytes. Throws what the stream and the unpacking throw.
 */
export async function readBody(body: Readable, coding: string): Promise<Uint8Array | Refusal> {
  const plain = unpack(body, coding.trim().toLowerCase());
  if (!plain) return UNPACKED;
  const bytes = await collect(plain);
  if (!bytes) return TOO_LARGE;
  if (bytes.length === 0) return refuseAddress(`The publisher's server sent no page. ${PASTE}`);
  return bytes;
}

function unpack(body: Readable, coding: string): Readable | null {
  if (coding === "" || coding === "identity") return body;
  if (!PACKED.includes(coding)) return null;
  // An error of either stream ends both; who reads the second one is told, so here is nothing to do.
  return pipeline(body, createUnzip(), () => {});
}

/** All bytes, or null above `MAX_BYTES`; leaving the loop ends the stream. */
async function collect(stream: Readable): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    const bytes: Uint8Array = chunk;
    length += bytes.length;
    if (length > MAX_BYTES) return null;
    chunks.push(bytes);
  }
  // In memory of their own, so that they can be handed to another thread.
  return new Uint8Array(Buffer.concat(chunks));
}
