import { ANSWERS } from "#lib/domain/answers/routes.ts";
import { ById, ChangeArticle } from "#lib/domain/requests.ts";
import { handle } from "#lib/http/handle.ts";
import { changeArticle, viewArticle } from "#lib/usecases/articles.ts";

export const GET = handle(
  { auth: "user", answer: ANSWERS["GET /api/articles/:id"], params: ById },
  ({ context, params }) => viewArticle(context, params.id),
);

export const PATCH = handle(
  { auth: "user", answer: ANSWERS["PATCH /api/articles/:id"], params: ById, body: ChangeArticle },
  ({ context, params, body }) => changeArticle(context, params.id, body),
);
