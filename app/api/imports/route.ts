import type { ImportPreview } from "#lib/domain/answers/import.ts";
import { type AsyncResult, isRefusal } from "#lib/domain/refusal.ts";
import { CreateImport } from "#lib/domain/requests.ts";
import { mediaType, readJson, TEXT_BODY } from "#lib/http/body.ts";
import { handle } from "#lib/http/handle.ts";
import { parse } from "#lib/http/parse.ts";
import { readUpload } from "#lib/http/upload.ts";
import type { Context } from "#lib/usecases/context.ts";
import { limitImports, previewImport } from "#lib/usecases/imports.ts";

/** A preview of pasted words or of an address (JSON), or of a file (multipart), whichever was sent. */
export const POST = handle(
  { auth: "user", answers: "POST /api/imports", status: 201 },
  ({ context, request }) =>
    // The body too is read in a share: many large ones at once would hold everybody up.
    limitImports(context, () => preview(context, request)),
);

async function preview(context: Context, request: Request): AsyncResult<ImportPreview> {
  const { signal } = request;
  if (mediaType(request) === "multipart/form-data") {
    const upload = await readUpload(request, TEXT_BODY.size);
    if (isRefusal(upload)) return upload;
    const { desk, ...file } = upload;
    return previewImport(context, { desk, source: { kind: "file", ...file }, signal });
  }
  const sent = await readJson(request, TEXT_BODY);
  if (isRefusal(sent)) return sent;
  const body = parse(CreateImport, sent.value);
  return isRefusal(body) ? body : previewImport(context, { ...body, signal });
}
