import { ById, Publish } from "#lib/domain/requests.ts";
import { handle } from "#lib/http/handle.ts";
import { publishArticle } from "#lib/usecases/publish.ts";

export const POST = handle(
  {
    auth: "user",
    answers: "POST /api/articles/:id/publish",
    params: ById,
    body: Publish,
    status: 201,
  },
  ({ context, params, body }) => publishArticle(context, params.id, body),
);
