/** For tests: a thread that, instead of reading a text, does what the text says. */
import { takeTasks } from "#lib/worker/thread.ts";
import { readSource, type Source } from "../source.ts";

const BEHAVIOURS: Readonly<Record<string, () => void>> = {
  "run forever": () => {
    for (;;);
  },
  "fill the memory": () => {
    const kept: string[][] = [];
    for (;;) kept.push([String(kept.length)]);
  },
  "fill the memory at a stroke": () => {
    const kept: string[][] = [];
    for (;;) kept.push("ab".repeat(5_000_000).split(""));
  },
  "end the process": () => process.kill(process.pid, "SIGTERM"),
  fail: () => {
    throw new TypeError("confidential");
  },
};

takeTasks((source: Source) => {
  if (source.kind === "text") BEHAVIOURS[source.text]?.();
  return readSource(source);
});
