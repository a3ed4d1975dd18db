import { type Refusal, refuse, refuseField } from "#lib/domain/refusal.ts";
import { readBytes } from "./body.ts";

/** A file that somebody uploads to a desk. */
export interface Upload {
  readonly desk: string;
  readonly bytes: Uint8Array;
  readonly fileName: string;
}

/** The one file of a form (RFC 7578), with the field `desk`; at most `limit` bytes in all. */
export async function readUpload(request: Request, limit: number): Promise<Upload | Refusal> {
  const bytes = await readBytes(request, limit);
  if (!(bytes instanceof Uint8Array)) return bytes;
  const form = await parseForm(request, bytes);
  if (!form) return refuse("malformed", "The form cannot be read. Send one file and its desk.");
  const desk = form.get("desk");
  const file = form.get("file");
  if (typeof desk !== "string") return refuseField("desk", "Name the desk that the file is for.");
  if (!(file instanceof File)) return refuseField("file", "Choose a file.");
  return { desk, bytes: new Uint8Array(await file.arrayBuffer()), fileName: file.name };
}

async function parseForm(
  request: Request,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<FormData | null> {
  const type = request.headers.get("content-type") ?? "";
  try {
    return await new Response(bytes, { headers: { "content-type": type } }).formData();
  } catch {
    return null;
  }
}
