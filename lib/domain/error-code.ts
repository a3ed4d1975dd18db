/** The code of an error of the system or the database, such as `ENOENT` or `SQLITE_FULL`; else empty. */
export function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}

/** Whether an error has this code. */
export function hasCode(error: unknown, code: string): error is Error {
  return codeOf(error) === code;
}
