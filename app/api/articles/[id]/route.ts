import { ById, ChangeArticle, SeenVersion } from "#lib/domain/requests.ts";
import { handle } from "#lib/http/handle.ts";
import { deleteArticle } from "#lib/usecases/archive.ts";
import { changeArticle, viewArticle } from "#lib/usecases/articles.ts";

export const GET = handle(
  { auth: "user", answers: "GET /api/articles/:id", params: ById },
  ({ context, params }) => viewArticle(context, params.id),
);

export const PATCH = handle(
  { auth: "user", answers: "PATCH /api/articles/:id", params: ById, body: ChangeArticle },
  ({ context, params, body }) => changeArticle(context, params.id, body),
);

export const DELETE = handle(
  { auth: "user", answers: "DELETE /api/articles/:id", params: ById, query: SeenVersion },
  ({ context, params, query }) => deleteArticle(context, params.id, query.version),
);
