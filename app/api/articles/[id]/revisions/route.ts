import { ReviseArticle } from "#lib/domain/article-requests.ts";
import { ById } from "#lib/domain/requests.ts";
import { DECISIONS_BODY } from "#lib/http/body.ts";
import { handle } from "#lib/http/handle.ts";
import { reviseArticle } from "#lib/usecases/revise-article.ts";

export const POST = handle(
  {
    auth: "user",
    answers: "POST /api/articles/:id/revisions",
    params: ById,
    body: ReviseArticle,
    bodyBounds: DECISIONS_BODY,
    status: 201,
  },
  ({ context, params, body }) => reviseArticle(context, params.id, body),
);
