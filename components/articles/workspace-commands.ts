import { VERDICTS, type Verdict } from "#lib/domain/vocabulary.ts";
import { WORKSPACE_KEYS, type WorkspaceCommand } from "#lib/editor/keymap.ts";

/** Commands whose keys stand in the table before the workspace can do them. */
const LATER: readonly string[] = ["archive", "read", "commands"];

/** The keys that the workspace answers to. */
export const KEYS = WORKSPACE_KEYS.filter(({ command }) => !LATER.includes(command));

/** The verdict that a command gives, or null. */
export function verdictOf(command: WorkspaceCommand): Verdict | null {
  return VERDICTS.find((verdict) => command === `verdict:${verdict}`) ?? null;
}
