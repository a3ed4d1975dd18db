import { ListFlagged } from "#lib/domain/requests.ts";
import { handle } from "#lib/http/handle.ts";
import { listQueue } from "#lib/usecases/review-queue.ts";

export const GET = handle(
  { auth: "user", answers: "GET /api/review", query: ListFlagged },
  ({ context, query }) => listQueue(context, query),
);
