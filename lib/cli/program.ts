import { spawn } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { hasCode } from "#lib/domain/error-code.ts";

/** One program to run: its arguments, what its environment adds, and what becomes of its output. */
export interface Program {
  readonly file: string;
  readonly arguments: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  /** The folder to run in, when not ours. */
  readonly directory?: string;
  /** `show` prints as it comes; `keep` prints nothing and hands the output back. */
  readonly output: "show" | "keep";
  /** Milliseconds after which the program, with all it started, is ended. */
  readonly limit?: number;
  /** The signal after which the program cleans up, when it does so after one only. */
  readonly endingSignal?: NodeJS.Signals;
}

/** How a program ended: `code` is null when it could not start or was ended by a signal. */
export interface Ending {
  readonly code: number | null;
  readonly output: string;
}

const endings = ["SIGINT", "SIGTERM"] as const;

/** Seconds a program has to end by itself before it is killed. */
const grace = 8;

/**
 * Runs a program to its end. A signal to us (or the limit) ends it with everything it started:
 * it gets a process group of its own where the system knows them. After a signal we end too.
 */
export function runProgram(program: Program): Promise<Ending> {
  const isGrouped = process.platform !== "win32";
  const stream = program.output === "show" ? "inherit" : "pipe";
  const child = spawn(program.file, program.arguments, {
    cwd: program.directory,
    detached: isGrouped,
    env: { ...process.env, ...program.environment },
    stdio: ["ignore", stream, stream],
  });
  const chunks: Buffer[] = [];
  child.stdout?.on("data", (chunk: Buffer) => chunks.push(chunk));
  child.stderr?.on("data", (chunk: Buffer) => chunks.push(chunk));

  const send = (signal: NodeJS.Signals) => {
    if (child.pid === undefined) return;
    try {
      process.kill(isGrouped ? -child.pid : child.pid, signal);
    } catch (error) {
      if (!hasCode(error, "ESRCH")) throw error;
    }
  };
  const end = (signal: NodeJS.Signals) => {
    send(signal);
    setTimeout(send, grace * 1000, "SIGKILL").unref();
  };
  let received: NodeJS.Signals | null = null;
  const stop = (signal: NodeJS.Signals) => {
    received = signal;
    end(program.endingSignal ?? signal);
  };
  for (const signal of endings) process.on(signal, stop);
  const timer = program.limit === undefined ? null : setTimeout(end, program.limit, "SIGTERM");

  return new Promise((resolve) => {
    const settle = (code: number | null, failure = "") => {
      if (timer !== null) clearTimeout(timer);
      for (const signal of endings) process.off(signal, stop);
      send("SIGKILL");
      if (received !== null) process.exit(received === "SIGINT" ? 130 : 143);
      resolve({ code, output: Buffer.concat(chunks).toString("utf8") + failure });
    };
    child.on("error", (error) => settle(null, error.message));
    child.on("close", (code) => settle(code));
  });
}

/** Whether there is a file that we may run. */
export function canRun(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
