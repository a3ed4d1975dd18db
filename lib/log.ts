/** The log: one JSON object a line, for the operator and their programs. */
import pino from "pino";
import { config } from "./config.ts";

/** Where an error comes from. Its message may quote what somebody sent, and stays out. */
export interface ErrorNote {
  readonly name: string;
  readonly code?: string;
  /** What the system or the database says, which does not quote. */
  readonly message?: string;
  readonly at: readonly string[];
}

/** What happened, in fields whose values are never text, tokens, passwords, headers or queries. */
export type LogEntry = Readonly<Record<string, string | number | ErrorNote | null>>;

export interface Log {
  readonly error: (entry: LogEntry, what: string) => void;
  readonly info: (entry: LogEntry, what: string) => void;
  readonly debug: (entry: LogEntry, what: string) => void;
}

let opened: pino.Logger | null = null;
let place: "stdout" | "stderr" = "stdout";

/** The log of this process, at the level of `GALLEY_LOG`. */
export const log: Log = {
  error: (entry, what) => open().error(entry, what),
  info: (entry, what) => open().info(entry, what),
  debug: (entry, what) => open().debug(entry, what),
};

/** For programs whose standard output is theirs. */
export function logToStandardError(): void {
  place = "stderr";
}

function open(): pino.Logger {
  opened ??= pino(
    {
      level: config().logLevel,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    { write: (line: string) => void process[place].write(escapeRest(line)) },
  );
  return opened;
}

/**
 * JSON lets stand what a terminal or a program that reads lines may take for more than a sign: further
 * control characters, ends of lines, and what turns the direction. All of it stands in strings.
 */
function escapeRest(line: string): string {
  return line.replace(
    /[\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** An error as the log may know it. */
export function noteOf(error: unknown): ErrorNote {
  if (!(error instanceof Error)) return { name: "something that is no error", at: [] };
  const { name, message, stack = "" } = error;
  const code = "code" in error ? String(error.code) : "";
  return {
    name,
    ...(code !== "" && { code }),
    ...(QUOTES_NOTHING.test(code) && { message }),
    at: framesOf(stack),
  };
}

/** Codes of SQLite and of the system (errno); Node's own messages (`ERR_…`) quote. */
const QUOTES_NOTHING = /^(SQLITE_\w+|E(?!RR_)[A-Z0-9]+)$/;

/** The places in a stack, without the message before them. */
export function framesOf(stack: string): readonly string[] {
  return stack.split("\n").flatMap((line) => /^\s+at (.+)$/.exec(line)?.[1] ?? []);
}
