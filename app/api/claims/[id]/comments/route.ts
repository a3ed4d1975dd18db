import { AddComment } from "#lib/domain/claim-requests.ts";
import { ById } from "#lib/domain/requests.ts";
import { handle } from "#lib/http/handle.ts";
import { addComment } from "#lib/usecases/comments.ts";

export const POST = handle(
  {
    auth: "user",
    answers: "POST /api/claims/:id/comments",
    params: ById,
    body: AddComment,
    status: 201,
  },
  ({ context, params, body }) => addComment(context, params.id, body),
);
