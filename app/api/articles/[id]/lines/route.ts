import { EditLines } from "#lib/domain/article-requests.ts";
import { ById } from "#lib/domain/requests.ts";
import { DECISIONS_BODY } from "#lib/http/body.ts";
import { handle } from "#lib/http/handle.ts";
import { editLines, listLeftOut } from "#lib/usecases/edit-lines.ts";

export const GET = handle(
  { auth: "user", answers: "GET /api/articles/:id/lines", params: ById },
  ({ context, params }) => listLeftOut(context, params.id),
);

export const POST = handle(
  {
    auth: "user",
    answers: "POST /api/articles/:id/lines",
    params: ById,
    body: EditLines,
    bodyBounds: DECISIONS_BODY,
  },
  ({ context, params, body }) => editLines(context, params.id, body),
);
