import { existsSync, readFileSync } from "node:fs";

/** The shells npm runs a script in. They neither hand a signal on nor end with npm. */
const shells = ["sh", "dash", "bash", "ash", "busybox"];

/**
 * Ends this process as SIGTERM would once the npm that started it has gone: a killed npm does not
 * always tell its child, which would go on and hold the port.
 */
export function exitWithParent(): void {
  if (process.env.npm_lifecycle_event === undefined) return;
  const initial = findParent();
  const timer = setInterval(() => {
    if (findParent() === initial) return;
    clearInterval(timer);
    process.kill(process.pid, "SIGTERM");
  }, 250);
  timer.unref();
}

/** The parent's process number and, where that is npm's shell, its parent's, which is npm. */
function findParent(): string {
  const parent = String(process.ppid);
  const status = `/proc/${parent}/status`;
  if (!existsSync(status)) return parent;
  const found = /^Name:\s+(.+)$[\s\S]*^PPid:\s+(\d+)$/m.exec(readFileSync(status, "utf8"));
  const [, name = "", grandparent] = found ?? [];
  return shells.includes(name) ? `${parent} ${grandparent}` : parent;
}
