import { spawn } from "node:child_process";
import { setPriority } from "node:os";
import path from "node:path";
import { text } from "node:stream/consumers";
import { DAY, MINUTE } from "#lib/usecases/periods.ts";

/** Milliseconds after the start, when people want to work first. */
const FIRST_CHECK = 10 * MINUTE;

/**
 * Reads the database through once a day in a child process with a low priority; writes what it finds to
 * standard error, since the server's console drops messages.
 */
export function checkDaily(): void {
  const check = () => {
    void verifyInChild().then((found) => {
      if (found !== null) process.stderr.write(`The daily check found:\n${found}`);
    });
  };
  setTimeout(() => {
    check();
    setInterval(check, DAY).unref();
  }, FIRST_CHECK).unref();
}

/**
 * What `galley verify` finds, in a process of its own, or why it could not look; null where all is whole.
 */
export async function verifyInChild(): Promise<string | null> {
  const main = path.join(import.meta.dirname, "main.js");
  const child = spawn(process.execPath, [main, "galley", "verify"], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  if (child.pid !== undefined) setPriority(child.pid, 19);
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  const output = await text(child.stderr);
  const code = await ended;
  // A check that is ended with the server has found nothing.
  if (code === 0 || code === null) return null;
  return output || `It ended with ${code} and said nothing. Run it by hand: galley verify\n`;
}
