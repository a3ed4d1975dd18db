import { CreateArticle } from "#lib/domain/article-requests.ts";
import { ListArticles } from "#lib/domain/requests.ts";
import { DECISIONS_BODY } from "#lib/http/body.ts";
import { handle } from "#lib/http/handle.ts";
import { listArticlesOf } from "#lib/usecases/articles.ts";
import { createArticle } from "#lib/usecases/create-article.ts";

export const GET = handle(
  { auth: "user", answers: "GET /api/articles", query: ListArticles },
  ({ context, query }) => listArticlesOf(context, query),
);

export const POST = handle(
  {
    auth: "user",
    answers: "POST /api/articles",
    body: CreateArticle,
    bodyBounds: DECISIONS_BODY,
    status: 201,
  },
  ({ context, body }) => createArticle(context, body),
);
