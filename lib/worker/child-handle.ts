import { type ChildProcess, fork } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { type Refusal, refuse } from "#lib/domain/refusal.ts";
import { framesOf, log } from "#lib/log.ts";
import { isBegun, isOutcome, OUT_OF_MEMORY, type Outcome, thrown } from "./messages.ts";

/** This folder on the disk: a child runs from the sources, even where Next has bundled this file. */
const folder = path.dirname(fileURLToPath(import.meta.url));

/** What people are told when a task has no answer. */
export interface TaskMessages {
  readonly tooLong: (seconds: number) => string;
  readonly tooLarge: string;
  /** Nobody waits for it any more. */
  readonly cancelled: string;
  readonly mistake: string;
  readonly tooMany: string;
  /** For the operator, before the place of a mistake. */
  readonly logged: string;
}

/** What a child process runs, what each task may take, and what people are told. */
export interface ChildOptions {
  /** The file that its thread runs, which calls `takeTasks`. */
  readonly thread: string;
  /** Milliseconds from the moment when work on a task begins to its answer. */
  readonly time: number;
  /** MiB of objects in the thread that works. */
  readonly memory: number;
  readonly messages: TaskMessages;
}

/** Milliseconds in which work has to begin. Beside busy programs a process takes long to load what it needs. */
const START_TIMEOUT = 30_000;

/** A process that does one task at a time. */
export interface Child<Task, Answer> {
  /** Whether it can still be asked; one that broke a limit cannot. */
  readonly isOpen: () => boolean;
  /** Stops when the signal aborts. */
  readonly ask: (task: Task, signal?: AbortSignal) => Promise<Answer | Refusal>;
  readonly end: () => void;
}

/** How asking ended. */
type Ending<Answer> =
  | Outcome<Answer>
  | { readonly kind: "late" | "starved" | "cancelled" }
  | { readonly kind: "gone"; readonly code: number | null; readonly signal: string | null };

/**
 * Where Node keeps our sources without their types, from which a process is ready in a third of the time.
 * Beside what the build keeps; where nobody may write there, it does without.
 */
const COMPILED = path.resolve(folder, "../../.next/cache/compiled");

/** Starts a child process. While it works it keeps our process alive, and only then. */
export function startChild<Task extends object, Answer>(
  options: ChildOptions,
): Child<Task, Answer> {
  const entry = path.join(folder, "child-main.ts");
  // The build would look for it among what it bundles.
  const child = fork(/* turbopackIgnore: true */ entry, [options.thread, String(options.memory)], {
    serialization: "advanced",
    // The child works on what people send: it gets neither our options nor our secrets.
    execArgv: [],
    env: {
      NODE_ENV: "production",
      NODE_COMPILE_CACHE: COMPILED,
      SystemRoot: process.env.SystemRoot,
    },
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  // `ask` listens too; without any listener a failed start would end our process.
  child.on("error", () => {});
  release(child);
  let isSound = true;
  return {
    isOpen: () => isSound && child.connected,
    end: () => void child.kill("SIGKILL"),
    async ask(task, signal) {
      const ending = await waitFor<Answer>(child, task, { time: options.time, signal });
      isSound = ending.kind === "done";
      if (!isSound) child.kill("SIGKILL");
      return answerOf(ending, options);
    },
  };
}

interface WaitOptions {
  readonly time: number;
  readonly signal: AbortSignal | undefined;
}

function waitFor<Answer>(
  child: ChildProcess,
  task: object,
  { time, signal }: WaitOptions,
): Promise<Ending<Answer>> {
  return new Promise((resolve) => {
    const settle = (ending: Ending<Answer>) => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", cancel);
      child.off("message", hear).off("exit", end).off("error", fail);
      release(child);
      resolve(ending);
    };
    const hear = (message: unknown) => {
      if (isBegun(message)) {
        clearTimeout(timer);
        timer = setTimeout(settle, time, { kind: "late" });
      } else if (isOutcome<Answer>(message)) settle(message);
    };
    const end = (code: number | null, signal: string | null) =>
      settle({ kind: "gone", code, signal });
    const fail = (error: Error) => settle(thrown(error));
    const cancel = () => settle({ kind: "cancelled" });
    let timer = setTimeout(settle, START_TIMEOUT, { kind: "starved" });
    signal?.addEventListener("abort", cancel);
    child.on("message", hear).on("exit", end).on("error", fail);
    child.ref();
    child.channel?.ref();
    // It may have gone a moment ago; then `exit` tells why.
    child.send(task, () => {});
  });
}

function release(child: ChildProcess): void {
  child.unref();
  child.channel?.unref();
}

function answerOf<Answer>(
  ending: Ending<Answer>,
  { time, messages }: ChildOptions,
): Answer | Refusal {
  switch (ending.kind) {
    case "done":
      return ending.answer;
    case "thrown":
      return broken(messages, ending.name, ending.stack);
    case "late":
      return refuse("too_large", messages.tooLong(time / 1_000));
    case "starved":
      return refuse("busy", messages.tooMany, { retryAfter: 5 });
    case "cancelled":
      return refuse("failed", messages.cancelled);
    case "gone":
      return explainEnd(messages, ending.code, ending.signal);
    default:
      return ending satisfies never;
  }
}

function explainEnd(messages: TaskMessages, code: number | null, signal: string | null): Refusal {
  if (code === OUT_OF_MEMORY || signal === "SIGABRT") return refuse("too_large", messages.tooLarge);
  return broken(messages, `The process ended with ${code ?? signal}.`, "");
}

/** The log says where, but leaves out the error's message: it may quote what was worked on. */
function broken(messages: TaskMessages, what: string, stack: string): Refusal {
  log.error({ error: { name: what, at: framesOf(stack) } }, messages.logged);
  return refuse("failed", messages.mistake);
}
