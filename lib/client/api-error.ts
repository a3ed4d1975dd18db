import { isRefusal, type Refusal } from "#lib/domain/refusal.ts";

/** What a request throws when the server said no; `cause` is the refusal. */
export interface ApiRefused extends Error {
  readonly cause: Refusal;
}

/** The error for a refusal. */
export function apiRefused(refusal: Refusal): ApiRefused {
  return Object.assign(new Error(refusal.message), { name: "ApiRefused", cause: refusal });
}

/** The error for a request that got no answer: the network or the server is away. */
export function apiUnreachable(cause: unknown): Error {
  const error = new Error("Galley does not answer. Check the connection and try again.", { cause });
  error.name = "ApiUnreachable";
  return error;
}

/** The server's refusal, or null when the error is something else. */
export function refusalOf(error: unknown): Refusal | null {
  return error instanceof Error && isRefusal(error.cause) ? error.cause : null;
}

/** Whether nothing answered, so that the same request may succeed later. */
export function isUnreachable(error: unknown): boolean {
  return error instanceof Error && error.name === "ApiUnreachable";
}

/** What happened and what to do next, whatever went wrong. */
export function messageOf(error: unknown): string {
  const isTold = refusalOf(error) !== null || isUnreachable(error);
  if (error instanceof Error && isTold) return error.message;
  return "Something went wrong in this page. Reload it and try again.";
}

/** What is wrong with each field, by its path; for the `validationErrors` of a form. */
export function fieldErrorsOf(error: unknown): Record<string, string> {
  const errors = refusalOf(error)?.errors ?? [];
  return Object.fromEntries(errors.map(({ path, message }) => [path, message]));
}
