import type { ImportedArticle } from "#lib/domain/imported.ts";
import type { Refusal } from "#lib/domain/refusal.ts";

/** What comes back from reading a source apart from the server. */
export type Outcome =
  | { readonly kind: "read"; readonly answer: ImportedArticle | Refusal }
  /** A mistake of ours. The stack says where; the message may quote what was read. */
  | { readonly kind: "thrown"; readonly name: string; readonly stack: string };

/** What a thrown value tells, in a form that passes from one process to another. */
export function thrown(error: unknown): Outcome {
  const { name, stack = "" } = error instanceof Error ? error : new Error(String(error));
  return { kind: "thrown", name, stack };
}

/** Whether a message of the reading process is one. */
export function isOutcome(message: unknown): message is Outcome {
  return typeof message === "object" && message !== null && "kind" in message;
}
