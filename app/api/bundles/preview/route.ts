import { isRefusal } from "#lib/domain/refusal.ts";
import { ImportBundle } from "#lib/domain/requests.ts";
import { readBundleFile } from "#lib/http/body.ts";
import { handle } from "#lib/http/handle.ts";
import { previewBundleApart, refuseBringing } from "#lib/usecases/bundle-apart.ts";

/** What a bundle holds, and what keeps it out; its file is the body. Nothing is written. */
export const POST = handle(
  { auth: "user", query: ImportBundle },
  async ({ context, query, request }) => {
    // Before the body is read: it may be large.
    const refusal = refuseBringing(context, query.desk);
    if (refusal) return refusal;
    const bytes = await readBundleFile(request);
    if (isRefusal(bytes)) return bytes;
    return previewBundleApart(context, { ...query, bytes, signal: request.signal });
  },
);
