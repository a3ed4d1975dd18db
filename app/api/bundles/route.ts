import { ImportBundle } from "#lib/domain/requests.ts";
import { handle } from "#lib/http/handle.ts";
import { receiveBundle } from "#lib/http/receive-bundle.ts";
import { importBundleApart } from "#lib/usecases/bundle-apart.ts";

/** Brings an article back from a bundle: its file is the body. */
export const POST = handle(
  { auth: "user", query: ImportBundle, status: 201 },
  ({ context, query, request }) =>
    receiveBundle({ context, desk: query.desk, request }, importBundleApart),
);
