import { expect, it, vi } from "vitest";
import { oncePerProcess } from "./once.ts";

it("gives everybody what the first who asked made, also in modules that are loaded anew", async () => {
  const made = oncePerProcess("once-test", () => ({ count: 1 }));
  expect(oncePerProcess("once-test", () => ({ count: 2 }))).toBe(made);
  vi.resetModules();
  const reloaded = await import("./once.ts");
  expect(reloaded.oncePerProcess).not.toBe(oncePerProcess);
  expect(reloaded.oncePerProcess("once-test", () => ({ count: 3 }))).toBe(made);
});

it("keeps what has different names apart", () => {
  expect(oncePerProcess("once-test-one", () => 1)).toBe(1);
  expect(oncePerProcess("once-test-two", () => 2)).toBe(2);
});
