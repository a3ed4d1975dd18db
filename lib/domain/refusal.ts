/**
 * An expected "no". Use-cases return it; HTTP turns it into problem details (RFC 9457), the shell
 * tool into a line on standard error. A programmer's mistake throws instead.
 */
import type { Change } from "./change.ts";

/** Each code with its HTTP status (RFC 9110). Codes are stable: programs may rely on them. */
export const REFUSAL_STATUS = {
  malformed: 400,
  not_signed_in: 401,
  forbidden: 403,
  wrong_origin: 403,
  not_found: 404,
  wrong_method: 405,
  conflict: 409,
  exists: 409,
  own_finding: 403,
  stale: 409,
  too_large: 413,
  unsupported_type: 415,
  invalid: 422,
  too_many: 429,
  failed: 500,
  busy: 503,
  storage_full: 507,
} as const;

/** The stable code of a refusal, as programs read it. */
export type RefusalCode = keyof typeof REFUSAL_STATUS;

/** What is wrong with one field; `path` is dotted, as in `edits.0.from`. */
export interface FieldError {
  readonly path: string;
  readonly message: string;
}

/** An expected no, as a value. */
export interface Refusal {
  readonly refusal: RefusalCode;
  /** What happened and what to do next, for a person. */
  readonly message: string;
  readonly errors?: readonly FieldError[];
  /** With `stale` and `conflict`: the state as it is now, so that both texts can be shown. */
  readonly current?: unknown;
  /** With `stale` and `not_found`: who changed it, and how, where that is known. */
  readonly change?: Change;
  /** With `too_many` and `busy`: seconds until another try makes sense. */
  readonly retryAfter?: number;
  /** With `wrong_method`: those that the address answers (RFC 9110, 10.2.1). */
  readonly allow?: readonly string[];
}

/** What a use-case answers: what was asked for, or why not. */
export type AsyncResult<T> = Promise<T | Refusal>;

/** A refusal; the message says what to do next. */
export function refuse(
  refusal: RefusalCode,
  message: string,
  more: Omit<Refusal, "refusal" | "message"> = {},
): Refusal {
  return { refusal, message, ...more };
}

/** A field that cannot be taken: the message says what it should be. */
export function refuseField(path: string, message: string): Refusal {
  return refuse("invalid", message, { errors: [{ path, message }] });
}

/** Whether a use-case said no. */
export function isRefusal(value: unknown): value is Refusal {
  return typeof value === "object" && value !== null && "refusal" in value;
}
