import { STATUS_CODES } from "node:http";
import { REFUSAL_STATUS, type Refusal, refuse } from "#lib/domain/refusal.ts";
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
  return protect(new Response(JSON.stringify(problem), { status, headers }));
}

/** The answer when something was thrown. What went wrong is written down for the operator. */
export function answerFailure(request: Request, error: unknown): Response {
  const refusal = recognise(error);
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

/** What the disk and the database say (https://www.sqlite.org/rescode.html) that the asker can do something about. */
function recognise(error: unknown): Refusal | null {
  const code = codeOf(error);
  if (NO_ROOM.includes(code)) {
    const message =
      "The server cannot write to its disk, which may be full. What was saved before is safe; tell who runs Galley.";
    return refuse("storage_full", message);
  }
  if (code === "SQLITE_BUSY" || code.startsWith("SQLITE_BUSY_")) {
    const message = "The database is busy with long work. Try again in a moment.";
    return refuse("busy", message, { retryAfter: 2 });
  }
  if (code === "SQLITE_CONSTRAINT_PRIMARYKEY") {
    return refuse("exists", "This identifier is taken. Make a new one and send it again.");
  }
  return null;
}

/** A full disk, a quota or a limit of the file's size; SQLite tells the latter two as a failed write. */
const NO_ROOM = ["SQLITE_FULL", "SQLITE_IOERR_WRITE", "ENOSPC", "EDQUOT", "EFBIG"];

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
