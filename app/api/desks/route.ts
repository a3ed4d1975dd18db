import { CreateDesk } from "#lib/domain/requests.ts";
import { handle } from "#lib/http/handle.ts";
import { createDesk } from "#lib/usecases/desks.ts";

export const POST = handle(
  { auth: "user", answers: "POST /api/desks", body: CreateDesk, status: 201 },
  ({ context, body }) => createDesk(context, body),
);
