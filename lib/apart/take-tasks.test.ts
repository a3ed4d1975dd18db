import { getPriority } from "node:os";
import path from "node:path";
import { expect, it } from "vitest";
import { openRoom } from "./room.ts";

const file = (name: string) => path.join(import.meta.dirname, name);

function openWith<Answer>(thread: string, time: number) {
  return openRoom<object, Answer>({
    ...{ workers: 1, waiting: 0, idle: 0, time, memory: 64 },
    files: { keeper: file("keeper.ts"), thread: file(thread) },
    words: {
      tooLong: () => "",
      ...{ tooLarge: "", cancelled: "", mistake: "", tooMany: "", logged: "" },
    },
  });
}

it("stands back for others when it works, and not while it starts", async () => {
  const room = openWith<{ readonly starting: number; readonly working: number }>(
    "priority-thread.ts",
    60_000,
  );
  const ours = getPriority();
  expect(await room.ask({})).toEqual({ starting: ours, working: Math.max(ours, 10) });
});

it("has its time from when it begins, however long it took to load", async () => {
  expect(await openWith<string>("slow-thread.ts", 2_000).ask({})).toBe("done");
});
