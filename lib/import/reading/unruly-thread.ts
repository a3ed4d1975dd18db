/** For tests: a thread that, instead of reading a text, does what the text says. */
import { parentPort } from "node:worker_threads";
import type { Outcome } from "#lib/apart/outcome.ts";
import type { ImportedArticle } from "#lib/domain/imported.ts";
import { readSource, type Source } from "../source.ts";

const DEEDS: Readonly<Record<string, () => void>> = {
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

parentPort?.on("message", async (source: Source) => {
  if (source.kind === "text") DEEDS[source.text]?.();
  const outcome: Outcome<ImportedArticle> = { kind: "done", answer: await readSource(source) };
  parentPort?.postMessage(outcome);
});
