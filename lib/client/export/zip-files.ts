import { Zip, ZipDeflate, ZipPassThrough } from "fflate";
import type { NamedFile } from "../api.ts";

/** Media types of files that are packed already: packing them once more saves nothing. */
const PACKED = /^application\/(vnd\.openxmlformats|zip)/;

/**
 * The files in one ZIP archive, names in UTF-8 (APPNOTE 4.4.4, bit 11). Names must differ. One file at
 * a time is in memory; between them the page can draw. Throws the signal's reason when it aborts.
 */
export async function zipFiles(files: readonly NamedFile[], signal: AbortSignal): Promise<Blob> {
  const parts: BlobPart[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    parts.push(new Uint8Array(chunk));
  });
  for (const { name, blob } of files) {
    signal.throwIfAborted();
    const entry = PACKED.test(blob.type) ? new ZipPassThrough(name) : new ZipDeflate(name);
    zip.add(entry);
    entry.push(new Uint8Array(await blob.arrayBuffer()), true);
  }
  zip.end();
  return new Blob(parts, { type: "application/zip" });
}
