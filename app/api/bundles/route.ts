import { isRefusal } from "#lib/domain/refusal.ts";
import { ImportBundle } from "#lib/domain/requests.ts";
import { readBundleFile } from "#lib/http/body.ts";
import { handle } from "#lib/http/handle.ts";
import { importBundleApart, refuseBringing } from "#lib/usecases/bundle-apart.ts";

/** Brings an article back from a bundle: its file is the body. */
export const POST = handle(
  { auth: "user", query: ImportBundle, status: 201 },
  async ({ context, query, request }) => {
    // Before the body is read: it may be large.
    const refusal = refuseBringing(context, query.desk);
    if (refusal) return refusal;
    const bytes = await readBundleFile(request);
    if (isRefusal(bytes)) return bytes;
    return importBundleApart(context, { ...query, bytes, signal: request.signal });
  },
);
