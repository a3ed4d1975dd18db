import { SetUp } from "#lib/domain/requests.ts";
import { handle } from "#lib/http/handle.ts";
import { changeMe, me } from "#lib/usecases/people.ts";

export const GET = handle({ auth: "user", answers: "GET /api/me" }, async ({ context }) =>
  me(context),
);

export const PATCH = handle(
  { auth: "user", answers: "PATCH /api/me", body: SetUp.pick({ name: true }) },
  ({ context, body }) => changeMe(context, body),
);
