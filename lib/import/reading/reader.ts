import { type ChildProcess, fork } from "node:child_process";
import type { ImportedArticle } from "#lib/domain/imported.ts";
import { type Refusal, refuse } from "#lib/domain/refusal.ts";
import type { Source } from "../source.ts";
import { OUT_OF_MEMORY } from "./exit-code.ts";
import { isOutcome, type Outcome, thrown } from "./outcome.ts";

/** What one source may take. */
export interface ReadingLimits {
  /** Milliseconds from asking to the answer. */
  readonly time: number;
  /** MiB of objects in the thread that reads. */
  readonly memory: number;
}

/** The files that run in the process and in its thread. */
export interface ReadingFiles {
  readonly keeper: string;
  readonly thread: string;
}

/** A process that reads one source at a time. */
export interface Reader {
  /** Whether it can still be asked; one that broke a limit cannot. */
  readonly isOpen: () => boolean;
  /** Stops when the signal aborts. */
  readonly read: (source: Source, signal?: AbortSignal) => Promise<ImportedArticle | Refusal>;
  readonly end: () => void;
}

/** How asking ended. */
type Ending =
  | Outcome
  | { readonly kind: "late" | "cancelled" }
  | { readonly kind: "gone"; readonly code: number | null; readonly signal: string | null };

/** Starts a reader. While it reads it keeps our process alive, and only then. */
export function startReader(files: ReadingFiles, limits: ReadingLimits): Reader {
  const child = fork(files.keeper, [files.thread, String(limits.memory)], {
    serialization: "advanced",
    // Neither our options nor our secrets are any business of a parser's.
    execArgv: [],
    env: { NODE_ENV: "production", SystemRoot: process.env.SystemRoot },
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  // Whoever asks listens too; without any listener a failed start would end our process.
  child.on("error", () => {});
  release(child);
  let isSound = true;
  return {
    isOpen: () => isSound && child.connected,
    end: () => void child.kill("SIGKILL"),
    async read(source, signal) {
      const ending = await ask(child, source, { time: limits.time, signal });
      isSound = ending.kind === "read";
      if (!isSound) child.kill("SIGKILL");
      return answerOf(ending, limits);
    },
  };
}

interface Patience {
  readonly time: number;
  readonly signal: AbortSignal | undefined;
}

function ask(child: ChildProcess, source: Source, { time, signal }: Patience): Promise<Ending> {
  return new Promise((resolve) => {
    const settle = (ending: Ending) => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", cancel);
      child.off("message", hear).off("exit", end).off("error", fail);
      release(child);
      resolve(ending);
    };
    const hear = (message: unknown) => {
      if (isOutcome(message)) settle(message);
    };
    const end = (code: number | null, signal: string | null) =>
      settle({ kind: "gone", code, signal });
    const fail = (error: Error) => settle(thrown(error));
    const cancel = () => settle({ kind: "cancelled" });
    const timer = setTimeout(settle, time, { kind: "late" });
    signal?.addEventListener("abort", cancel);
    child.on("message", hear).on("exit", end).on("error", fail);
    child.ref();
    child.channel?.ref();
    // It may have gone a moment ago; then `exit` tells why.
    child.send(source, () => {});
  });
}

function release(child: ChildProcess): void {
  child.unref();
  child.channel?.unref();
}

function answerOf(ending: Ending, { time }: ReadingLimits): ImportedArticle | Refusal {
  switch (ending.kind) {
    case "read":
      return ending.answer;
    case "thrown":
      return broken(ending.name, ending.stack);
    case "late":
      return refuse("too_large", `This took longer than ${time / 1_000} seconds to read. ${PASTE}`);
    case "cancelled":
      return CANCELLED;
    case "gone":
      return explainEnd(ending.code, ending.signal);
    default:
      return ending satisfies never;
  }
}

/** Nobody waits for it any more. */
export const CANCELLED = refuse("failed", "The import was stopped. Nothing was kept of it.");

const PASTE = "Import it in parts, or paste its words.";

function explainEnd(code: number | null, signal: string | null): Refusal {
  if (code === OUT_OF_MEMORY || signal === "SIGABRT") {
    return refuse("too_large", `Reading this takes more memory than an article may. ${PASTE}`);
  }
  return broken(`The reading process ended with ${code ?? signal}.`, "");
}

/** The operator is told where, but not the error's message: it may quote what was read. */
function broken(what: string, stack: string): Refusal {
  const frames = stack.split("\n").filter((line) => /^\s+at /.test(line));
  console.error(["An import failed.", what, ...frames].join("\n"));
  return refuse(
    "failed",
    "Galley made a mistake while reading this. Paste its words instead, and tell who runs Galley.",
  );
}
