/** "GALY": marks a database file as Galley's (https://www.sqlite.org/pragma.html#pragma_application_id). */
export const APPLICATION_ID = 0x47414c59;

/** Why a database cannot be used; the message is for the person who starts the program. */
export function databaseRefused(message: string): Error {
  const error = new Error(message);
  error.name = "DatabaseRefused";
  return error;
}

/** Whether an error says why a database cannot be used. */
export function isDatabaseRefused(error: unknown): error is Error {
  return error instanceof Error && error.name === "DatabaseRefused";
}
