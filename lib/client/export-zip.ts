import { strToU8, Zip, ZipDeflate, ZipPassThrough } from "fflate";
import { type NotExported, REPORT_NAME, reportOf } from "#lib/domain/export-report.ts";
import { uniqueNamer } from "#lib/domain/unique-names.ts";
import type { NamedFile } from "./api.ts";
import { messageOf } from "./api-error.ts";

/** Most articles that go into one zip. */
export const MOST_AT_ONCE = 200;

/** Text shrinks to a third at this level, in the time that the next answer takes to come. */
const LEVEL = 6;

/** Media types of files that are zips themselves and would not get smaller. */
const PACKED = /^application\/(?:vnd\.openxmlformats|zip)/u;

export interface WantedArticle {
  readonly id: string;
  readonly headline: string;
}

/** How far it is, for a progress bar: `done` of `total` articles have been asked for and answered. */
export interface ZipProgress {
  readonly done: number;
  readonly total: number;
  readonly missing: readonly NotExported[];
}

/** What is wanted in the zip, and what fetches it. */
export interface ZipWishes {
  /** At most `MOST_AT_ONCE`. */
  readonly articles: readonly WantedArticle[];
  /** Fetches one article's file; throws as `request` does. */
  readonly fetchFile: (id: string, signal: AbortSignal) => Promise<NamedFile>;
  readonly onProgress: (progress: ZipProgress) => void;
  /** Aborts when nobody wants the zip any more. */
  readonly signal: AbortSignal;
}

/** A zip and what is not in it. */
export interface ExportedZip {
  readonly blob: Blob;
  readonly missing: readonly NotExported[];
}

/**
 * Fetches the articles one after the other, packing each as it comes. What the server refuses is named
 * in a report inside, and does not keep the rest back. Throws the signal's reason when it aborts, and
 * RangeError for more articles than go into one.
 */
export async function exportZip(wishes: ZipWishes): Promise<ExportedZip> {
  const { articles, fetchFile, onProgress, signal } = wishes;
  const total = articles.length;
  if (total > MOST_AT_ONCE) throw new RangeError(`At most ${MOST_AT_ONCE} articles at once.`);
  const { add, finish } = startZip();
  const nameOf = uniqueNamer();
  const reportName = nameOf(REPORT_NAME);
  const missing: NotExported[] = [];
  onProgress({ done: 0, total, missing });
  for (const [index, { id, headline }] of articles.entries()) {
    signal.throwIfAborted();
    try {
      const { name, blob } = await fetchFile(id, signal);
      add(nameOf(name), new Uint8Array(await blob.arrayBuffer()), blob.type);
    } catch (error) {
      signal.throwIfAborted();
      missing.push({ headline, message: messageOf(error) });
    }
    onProgress({ done: index + 1, total, missing: [...missing] });
  }
  const report = reportOf(missing);
  if (report !== null) add(reportName, strToU8(report), "text/plain");
  return { blob: finish(), missing };
}

interface GrowingZip {
  readonly add: (name: string, bytes: Uint8Array, mediaType: string) => void;
  readonly finish: () => Blob;
}

function startZip(): GrowingZip {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(new Uint8Array(chunk));
  });
  return {
    add(name, bytes, mediaType) {
      const file = PACKED.test(mediaType)
        ? new ZipPassThrough(name)
        : new ZipDeflate(name, { level: LEVEL });
      zip.add(file);
      file.push(bytes, true);
    },
    finish() {
      zip.end();
      return new Blob(chunks, { type: "application/zip" });
    },
  };
}
