import type { Refusal } from "#lib/domain/refusal.ts";

/** How a process ends that has no memory left: as V8 ends it (SIGABRT, in a shell 134). */
export const OUT_OF_MEMORY = 134;

/** What comes back from a task that another process has done. */
export type Outcome<Answer> =
  | { readonly kind: "done"; readonly answer: Answer | Refusal }
  /** A mistake of ours. The stack says where; the message may quote what was worked on. */
  | { readonly kind: "thrown"; readonly name: string; readonly stack: string };

/** What a thread says when it has loaded all it needs and begins with a task. */
export const BEGUN = { kind: "begun" } as const;

/** Whether a message is that one; the outcome follows it. */
export function isBegun(message: unknown): boolean {
  return (
    typeof message === "object" &&
    message !== null &&
    "kind" in message &&
    message.kind === BEGUN.kind
  );
}

/** What a thrown value tells, in a form that passes from one process to another. */
export function thrown(error: unknown): Outcome<never> {
  const { name, stack = "" } = error instanceof Error ? error : new Error(String(error));
  return { kind: "thrown", name, stack };
}

/** Whether a message of the process is an outcome; only its own thread can have sent it. */
export function isOutcome<Answer>(message: unknown): message is Outcome<Answer> {
  return typeof message === "object" && message !== null && "kind" in message;
}
