import { getPriority } from "node:os";
import path from "node:path";
import { expect, it } from "vitest";
import { openRoom } from "./room.ts";

const file = (name: string) => path.join(import.meta.dirname, name);

it("stands back for others when it works, and not while it starts", async () => {
  const room = openRoom<object, { readonly starting: number; readonly working: number }>({
    ...{ workers: 1, waiting: 0, idle: 0, time: 60_000, memory: 64 },
    files: { keeper: file("keeper.ts"), thread: file("priority-thread.ts") },
    words: {
      tooLong: () => "",
      ...{ tooLarge: "", cancelled: "", mistake: "", tooMany: "", logged: "" },
    },
  });
  const ours = getPriority();
  expect(await room.ask({})).toEqual({ starting: ours, working: Math.max(ours, 10) });
});
