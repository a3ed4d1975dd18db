import { ByRevision } from "#lib/domain/requests.ts";
import { handle } from "#lib/http/handle.ts";
import { viewRevision } from "#lib/usecases/articles.ts";

export const GET = handle(
  { auth: "user", answers: "GET /api/articles/:id/revisions/:number", params: ByRevision },
  ({ context, params }) => viewRevision(context, params.id, params.number),
);
