/** How much a form with a file may hold (RFC 7578), seen before anything is made of its bytes. */

/** Parts of a form: the file and its desk are two. */
const MAX_PARTS = 4;

/** Bytes before a part's content, which say its name and type. */
const MAX_HEAD_LENGTH = 4_096;

const END_OF_HEAD = "\r\n\r\n";

/** The boundary that a content type names (RFC 2046, 5.1.1), or null. */
export function boundaryOf(contentType: string): string | null {
  const [, quoted, plain] =
    /;\s*boundary=(?:"([^"\r\n]{1,70})"|([^\s;"]{1,70}))/i.exec(contentType) ?? [];
  return quoted ?? plain ?? null;
}

/**
 * Whether the bytes are a form of few parts with short heads: each of thousands would have to be made an
 * object, and a head of megabytes taken apart sign by sign.
 */
export function isSmallForm(bytes: Uint8Array<ArrayBuffer>, boundary: string): boolean {
  const form = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const delimiter = `--${boundary}`;
  let at = form.indexOf(delimiter);
  for (let parts = 0; at >= 0; parts++) {
    const head = form.subarray(at + delimiter.length, at + delimiter.length + MAX_HEAD_LENGTH);
    if (head.subarray(0, 2).toString("latin1") === "--") return parts > 0;
    if (parts === MAX_PARTS || !head.includes(END_OF_HEAD)) return false;
    at = form.indexOf(delimiter, at + delimiter.length);
  }
  return false;
}
