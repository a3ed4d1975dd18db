import { VERDICTS, type Verdict } from "#lib/domain/vocabulary.ts";
import type { WorkspaceCommand } from "#lib/editor/keymap.ts";

/** The verdict that a command gives, or null. */
export function verdictOf(command: WorkspaceCommand): Verdict | null {
  return VERDICTS.find((verdict) => command === `verdict:${verdict}`) ?? null;
}
