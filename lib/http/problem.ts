import { STATUS_CODES } from "node:http";
import { REFUSAL_STATUS, type Refusal, refuse } from "#lib/domain/refusal.ts";
import { refuseByStorage } from "#lib/usecases/storage.ts";
import { withoutOldComments } from "./change-answer.ts";
import { withDefaultHeaders } from "./headers.ts";
import { logFailure, type RequestNote } from "./request-log.ts";

/** A refusal as problem details (RFC 9457). `code` is stable; `detail` is for a person. */
export function answerProblem(refusal: Refusal): Response {
  const status = REFUSAL_STATUS[refusal.refusal];
  const problem = {
    type: "about:blank",
    title: STATUS_CODES[status],
    status,
    code: refusal.refusal,
    detail: refusal.message,
    errors: refusal.errors,
    current: withoutOldComments(refusal.current),
    change: refusal.change,
  };
  const headers = new Headers({ "content-type": "application/problem+json" });
  if (refusal.retryAfter !== undefined) headers.set("retry-after", String(refusal.retryAfter));
  if (refusal.allow) headers.set("allow", refusal.allow.join(", "));
  return withDefaultHeaders(new Response(JSON.stringify(problem), { status, headers }));
}

/** The answer when something was thrown. What went wrong is written down for the operator. */
export function answerFailure(note: RequestNote, error: unknown): Response {
  const refusal = refuseByStorage(error);
  if (refusal) return answerProblem(refusal);
  logFailure(note, error);
  return answerProblem(
    refuse("failed", "Something went wrong here. Try again; if it stays, tell who runs Galley."),
  );
}
