import { refuse } from "#lib/domain/refusal.ts";
import { handle } from "#lib/http/handle.ts";

/** Answers every address without a route with problem details, and not with a page. */
const nothing = handle({ auth: "user" }, async () =>
  refuse("not_found", "There is nothing under this address."),
);

export { nothing as DELETE, nothing as GET, nothing as PATCH, nothing as POST, nothing as PUT };
