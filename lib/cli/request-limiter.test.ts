import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { createRequestLimiter, type RequestLimits } from "./request-limiter.ts";

const TERMS: RequestLimits = {
  maxRunningPerSender: 2,
  maxRunning: 2,
  maxWaitingPerSender: 5,
  maxWaiting: 8,
  timeout: 250,
};

beforeEach(() => vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] }));
afterEach(() => vi.useRealTimers());

/** A limiter for two, with a list of who was let in and a way for each to leave. */
function open(terms: Partial<RequestLimits> = {}) {
  const limiter = createRequestLimiter({ ...TERMS, ...terms });
  const inside: string[] = [];
  const leaves = new Map<string, () => void>();
  const come = (name: string) =>
    limiter.run(name.slice(0, 1), (leave) => {
      inside.push(name);
      leaves.set(name, leave);
    });
  return { inside, come, leave: (name: string) => leaves.get(name)?.() };
}

it("lets two in at once, and each sender in turn", () => {
  const { inside, come, leave } = open();
  for (const name of ["a1", "a2", "a3", "a4", "b1", "c1", "b2"]) come(name);
  for (const name of ["a1", "a2", "a3", "b1", "c1"]) leave(name);
  expect(inside).toEqual(["a1", "a2", "a3", "b1", "c1", "a4", "b2"]);
  for (const name of ["a4", "b2"]) leave(name);
  expect(vi.getTimerCount()).toBe(0);
});

it("keeps nobody waiting for one sender who has as many inside as they may", () => {
  const { inside, come, leave } = open({ maxRunningPerSender: 1, maxRunning: 3 });
  for (const name of ["a1", "a2", "a3", "b1", "c1"]) come(name);
  expect(inside).toEqual(["a1", "b1", "c1"]);
  leave("b1");
  leave("a1");
  expect(inside).toEqual(["a1", "b1", "c1", "a2"]);
});

it("waits no longer than so for who is slow, and counts nobody twice", () => {
  const { inside, come, leave } = open();
  for (const name of ["a1", "a2", "a3", "a4", "a5"]) come(name);
  vi.advanceTimersByTime(249);
  expect(inside).toEqual(["a1", "a2"]);
  vi.advanceTimersByTime(1);
  expect(inside).toEqual(["a1", "a2", "a3", "a4"]);
  leave("a1");
  leave("a2");
  expect(inside).toEqual(["a1", "a2", "a3", "a4"]);
});

it("turns away whom it has no room for, of one sender and of all", () => {
  const { come } = open();
  const many = (sender: string) => Array.from({ length: 8 }, (_, at) => come(`${sender}${at}`));
  expect(many("a")).toEqual([true, true, true, true, true, true, true, false]);
  expect(many("b").filter((isIn) => isIn)).toHaveLength(3);
});
