import { ImportBundle } from "#lib/domain/requests.ts";
import { handle } from "#lib/http/handle.ts";
import { receiveBundle } from "#lib/http/receive-bundle.ts";
import { previewBundleInWorker } from "#lib/usecases/bundle-pool.ts";

/** What a bundle holds, and what keeps it out; its file is the body. Nothing is written. */
export const POST = handle(
  { auth: "user", answers: "POST /api/bundles/preview", query: ImportBundle },
  ({ context, query, request }) =>
    receiveBundle({ context, desk: query.desk, request }, previewBundleInWorker),
);
