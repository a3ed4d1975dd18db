import { errors } from "undici";
import type { Refusal } from "#lib/domain/refusal.ts";
import { NOT_TRUSTED, TOO_LARGE, TOO_SLOW, UNPACKED, UNREACHED } from "./fetch-refusals.ts";

/** What OpenSSL and Node call certificates that prove nothing (https://nodejs.org/api/tls.html#x509-certificate-error-codes). */
const CERTIFICATE = /CERT|^UNABLE_TO_|^HOSTNAME_MISMATCH$|^INVALID_(CA|PURPOSE)$/;

/**
 * What to tell about an error of the world outside: too slow when `signal` has aborted, otherwise by the
 * error's `code`, if it has one. Throws the error on when it is a programmer's mistake.
 */
export function describeFailure(error: unknown, signal: AbortSignal): Refusal {
  if (signal.aborted) return TOO_SLOW;
  if (!(error instanceof Error) || isMistake(error)) throw error;
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  if (code === "UND_ERR_RES_EXCEEDED_MAX_SIZE") return TOO_LARGE;
  if (CERTIFICATE.test(code)) return NOT_TRUSTED;
  return code.startsWith("Z_") ? UNPACKED : UNREACHED;
}

function isMistake(error: Error): boolean {
  const kinds = [TypeError, RangeError, ReferenceError, errors.InvalidArgumentError];
  return kinds.some((kind) => error instanceof kind);
}
