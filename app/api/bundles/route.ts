import { ImportBundle } from "#lib/domain/requests.ts";
import { handle } from "#lib/http/handle.ts";
import { receiveBundle } from "#lib/http/receive-bundle.ts";
import { importBundleInWorker } from "#lib/usecases/bundle-pool.ts";

/** Brings an article back from a bundle: its file is the body. */
export const POST = handle(
  { auth: "user", answers: "POST /api/bundles", query: ImportBundle, status: 201 },
  ({ context, query, request }) =>
    receiveBundle({ context, desk: query.desk, request }, importBundleInWorker),
);
