import { createFirstAccount } from "#lib/auth/accounts.ts";
import { SetUp } from "#lib/domain/requests.ts";
import { handle } from "#lib/http/handle.ts";

export const POST = handle(
  { auth: "guest", answers: "POST /api/setup", body: SetUp, status: 201 },
  ({ context, body }) => createFirstAccount(context, body),
);
