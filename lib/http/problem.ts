import { STATUS_CODES } from "node:http";
import { REFUSAL_STATUS, type Refusal, refuse } from "#lib/domain/refusal.ts";
import { codeOf, refuseByStorage } from "#lib/usecases/storage.ts";
import { protect } from "./headers.ts";

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
    current: refusal.current,
  };
  const headers = new Headers({ "content-type": "application/problem+json" });
  if (refusal.retryAfter !== undefined) headers.set("retry-after", String(refusal.retryAfter));
  if (refusal.allow) headers.set("allow", refusal.allow.join(", "));
  return protect(new Response(JSON.stringify(problem), { status, headers }));
}

/** The answer when something was thrown. What went wrong is written down for the operator. */
export function answerFailure(request: Request, error: unknown): Response {
  const refusal = refuseByStorage(error);
  if (refusal) return answerProblem(refusal);
  const { pathname } = new URL(request.url);
  // The token of a link is a secret, and it stands in the path.
  const path = pathname.replace(/[\w-]{40,}/g, "…");
  console.error(`${request.method} ${path}\n${describe(error)}`);
  return answerProblem(
    refuse("failed", "Something went wrong here. Try again; if it stays, tell who runs Galley."),
  );
}

/**
 * Where an error comes from. Its message is left out, which may quote what somebody sent, except where
 * it is the system's or the database's, which do not.
 */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return "Something was thrown that is no error.";
  const what = codeOf(error) === "" ? "" : `: ${codeOf(error)} ${error.message}`;
  const frames = error.stack?.split("\n").filter((line) => /^\s+at /.test(line)) ?? [];
  return [`${error.name}${what}`, ...frames].join("\n");
}
