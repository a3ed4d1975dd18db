import { setImmediate as yieldToEventLoop } from "node:timers/promises";
import { DeskRef } from "#lib/domain/desk-ref.ts";
import { type AsyncResult, refuse, refuseField } from "#lib/domain/refusal.ts";
import { readBytes } from "./body.ts";
import { boundaryOf, isSmallForm } from "./form-bounds.ts";

/** A file that somebody uploads to a desk. */
export interface Upload {
  readonly desk: DeskRef;
  readonly bytes: Uint8Array;
  readonly fileName: string;
  /** As the sender named it, with its parameters; empty where they did not. */
  readonly mediaType: string;
}

const FIELDS = ["desk", "file"];

/** The one file of a form (RFC 7578), with the field `desk`; at most `limit` bytes in all. */
export async function readUpload(request: Request, limit: number): AsyncResult<Upload> {
  const bytes = await readBytes(request, limit);
  if (!(bytes instanceof Uint8Array)) return bytes;
  // Ten megabytes take a while to parse; others get their turn between the steps.
  await yieldToEventLoop();
  const form = await parseForm(request, bytes);
  await yieldToEventLoop();
  if (!form) return refuse("malformed", "The form cannot be read. Send one file and its desk.");
  const unknown = [...form.keys()].find((name) => !FIELDS.includes(name));
  if (unknown !== undefined) return refuseField(unknown, "There is no such field. Leave it out.");
  const desk = DeskRef.safeParse(form.get("desk"));
  const [file, ...more] = form.getAll("file");
  if (!desk.success) return refuseField("desk", "Name the desk that the file is for.");
  if (!(file instanceof File)) return refuseField("file", "Choose a file.");
  if (more.length > 0) return refuseField("file", "Send one file at a time.");
  const { name: fileName, type: mediaType } = file;
  return { desk: desk.data, bytes: new Uint8Array(await file.arrayBuffer()), fileName, mediaType };
}

async function parseForm(
  request: Request,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<FormData | null> {
  const type = request.headers.get("content-type") ?? "";
  const boundary = boundaryOf(type);
  if (boundary === null || !isSmallForm(bytes, boundary)) return null;
  try {
    return await new Response(bytes, { headers: { "content-type": type } }).formData();
  } catch {
    return null;
  }
}
