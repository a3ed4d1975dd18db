import { ANSWERS } from "#lib/domain/answers/routes.ts";
import { SetUp } from "#lib/domain/requests.ts";
import { handle } from "#lib/http/handle.ts";
import { changeMe, me } from "#lib/usecases/people.ts";

export const GET = handle({ auth: "user", answer: ANSWERS["GET /api/me"] }, async ({ context }) =>
  me(context),
);

export const PATCH = handle(
  { auth: "user", answer: ANSWERS["PATCH /api/me"], body: SetUp.pick({ name: true }) },
  ({ context, body }) => changeMe(context, body),
);
