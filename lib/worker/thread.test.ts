import { getPriority } from "node:os";
import path from "node:path";
import { expect, it } from "vitest";
import { onThisMachine } from "#lib/machine-factor.ts";
import { openPool } from "./pool.ts";

function openWith<Answer>(thread: string, time: number) {
  return openPool<object, Answer>({
    ...{ workers: 1, waiting: 0, idle: 0, time, memory: 64 },
    thread: path.join(import.meta.dirname, thread),
    messages: {
      tooLong: () => "",
      ...{ tooLarge: "", cancelled: "", mistake: "", tooMany: "", logged: "" },
    },
  });
}

it("stands back for others when it works, and not while it starts", async () => {
  const pool = openWith<{ readonly starting: number; readonly working: number }>(
    "priority-thread-fixture.ts",
    onThisMachine(60_000),
  );
  const ours = getPriority();
  expect(await pool.ask({})).toEqual({ starting: ours, working: Math.max(ours, 10) });
});

it("has its time from when it begins, however long it took to load", async () => {
  expect(await openWith<string>("slow-thread-fixture.ts", 2_000).ask({})).toBe("done");
});
