import { ById, Seen, SeenVersion } from "#lib/domain/requests.ts";
import { handle } from "#lib/http/handle.ts";
import { archiveArticle, unarchiveArticle } from "#lib/usecases/archive.ts";

export const POST = handle(
  { auth: "user", answers: "POST /api/articles/:id/archive", params: ById, body: Seen },
  ({ context, params, body }) => archiveArticle(context, params.id, body.version),
);

export const DELETE = handle(
  { auth: "user", answers: "DELETE /api/articles/:id/archive", params: ById, query: SeenVersion },
  ({ context, params, query }) => unarchiveArticle(context, params.id, query.version),
);
