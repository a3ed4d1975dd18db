/** For tests: folders of their own, which do not stay behind. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/**
 * A new empty folder, which goes with all that is in it when what needs it has ended: `onTestFinished`
 * for one test, `afterAll` for those of a file.
 */
export function newFolder(whenEnded: (remove: () => void) => void): string {
  const folder = mkdtempSync(path.join(tmpdir(), "galley-test-"));
  whenEnded(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
