import { isRefusal, refuse } from "#lib/domain/refusal.ts";
import { ImportBundle } from "#lib/domain/requests.ts";
import { mediaType, readBytes } from "#lib/http/body.ts";
import { handle } from "#lib/http/handle.ts";
import { LARGEST_BUNDLE } from "#lib/import/bundle.ts";
import { importBundle } from "#lib/usecases/import-bundle.ts";

/** Brings an article back from a bundle: its file is the body. */
export const POST = handle(
  { auth: "user", query: ImportBundle, status: 201 },
  async ({ context, query, request }) => {
    if (mediaType(request) !== "application/json") {
      return refuse("unsupported_type", "Send the bundle as Content-Type: application/json.");
    }
    const bytes = await readBytes(request, LARGEST_BUNDLE);
    if (isRefusal(bytes)) return bytes;
    return importBundle(context, { ...query, bytes, signal: request.signal });
  },
);
