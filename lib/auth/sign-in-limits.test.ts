import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import {
  type Attempt,
  createLimits,
  type Limits,
  recordFailure,
  refuseAttempt,
} from "./sign-in-limits.ts";

beforeEach(() => vi.useFakeTimers({ toFake: ["Date", "setTimeout", "clearTimeout"] }));
afterEach(() => vi.useRealTimers());

const attempt = (changes: Partial<Attempt> = {}): Attempt => ({
  email: "ada@example.org",
  network: "192.0.2.1",
  device: null,
  ...changes,
});
const from = (at: number) => `10.0.${at >> 8}.${at & 255}`;

/** How many of these wrong tries were made; the others were refused. */
async function tryAll(limits: Limits, attempts: readonly Attempt[]): Promise<number> {
  let made = 0;
  for (const attempt of attempts) {
    if (await refuseAttempt(limits, attempt)) continue;
    await recordFailure(limits, attempt);
    made += 1;
  }
  return made;
}

const strangers = (count: number) =>
  Array.from({ length: count }, (_, at) => attempt({ network: from(at) }));
const spray = (count: number) =>
  Array.from({ length: count }, (_, at) => attempt({ email: `${at}@example.org` }));
const waitFor = async (limits: Limits, one: Attempt) =>
  (await refuseAttempt(limits, one))?.retryAfter ?? null;

describe("a hundred wrong tries at one account from changing addresses", () => {
  it("are ten, and the owner goes on from a device that has signed in before", async () => {
    const limits = createLimits();
    expect(await tryAll(limits, strangers(100))).toBe(10);
    expect(await refuseAttempt(limits, attempt({ device: "her laptop" }))).toBeNull();
  });

  it("make the owner on a new device wait a minute, and no longer", async () => {
    const limits = createLimits();
    await tryAll(limits, strangers(100));
    const owner = attempt({ network: "198.51.100.7" });
    expect(await waitFor(limits, owner)).toBe(60);
    await tryAll(limits, strangers(100));
    vi.advanceTimersByTime(59_000);
    expect(await waitFor(limits, owner)).toBe(1);
    vi.advanceTimersByTime(1_000);
    expect(await waitFor(limits, owner)).toBeNull();
  });
});

describe("one password tried on everybody from one address", () => {
  it("is tried twenty times, then every half minute, and after a quarter of an hour again", async () => {
    const limits = createLimits();
    expect(await tryAll(limits, spray(300))).toBe(20);
    expect(await waitFor(limits, attempt({ email: "zoe@example.org" }))).toBe(30);
    vi.advanceTimersByTime(30_000);
    expect(await tryAll(limits, spray(300))).toBe(1);
    vi.advanceTimersByTime(15 * 60_000);
    expect(await tryAll(limits, spray(300))).toBe(20);
  });

  it("keeps nobody out elsewhere, and nobody who has been on their device there", async () => {
    const limits = createLimits();
    await tryAll(limits, spray(300));
    expect(await refuseAttempt(limits, attempt({ network: "198.51.100.7" }))).toBeNull();
    expect(await refuseAttempt(limits, attempt({ device: "a desk in the newsroom" }))).toBeNull();
  });
});

describe("a device that has signed in before", () => {
  it("has tries of its own, at its own account alone", async () => {
    const limits = createLimits();
    const laptop = attempt({ device: "laptop" });
    expect(
      await tryAll(
        limits,
        Array.from({ length: 100 }, () => laptop),
      ),
    ).toBe(10);
    expect(await waitFor(limits, laptop)).toBe(60);
    expect(await refuseAttempt(limits, attempt({ device: "telephone" }))).toBeNull();
    expect(
      await refuseAttempt(limits, attempt({ device: "laptop", email: "bo@x.org" })),
    ).toBeNull();
    expect(await refuseAttempt(limits, attempt())).toBeNull();
  });
});

describe("what was tried", () => {
  it("is not forgotten for all that is tried elsewhere", async () => {
    const limits = createLimits();
    await tryAll(limits, strangers(100));
    for (let at = 0; at < 12_000; at += 1) await limits.account.spend(`${at}@example.org`);
    expect(await waitFor(limits, attempt({ network: "198.51.100.7" }))).toBe(60);
  });

  it("is forgotten when its time is over, so that memory is bounded", async () => {
    const limits = createLimits();
    await tryAll(limits, spray(300));
    await tryAll(limits, strangers(100));
    expect(vi.getTimerCount()).toBeGreaterThan(20);
    vi.advanceTimersByTime(15 * 60_000);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("is not what was refused: waiting is never made longer by asking", async () => {
    const limits = createLimits();
    await tryAll(limits, strangers(10));
    const waits: (number | null)[] = [];
    for (let second = 0; second < 4; second += 1) {
      waits.push(await waitFor(limits, attempt()));
      if (waits.at(-1) !== null) await tryAll(limits, strangers(50));
      vi.advanceTimersByTime(20_000);
    }
    expect(waits).toEqual([60, 40, 20, null]);
  });
});

describe("an allowance", () => {
  const spend = async ({ account }: Limits, times: number) => {
    for (let at = 0; at < times; at += 1) await account.spend("ada@example.org");
  };
  const waitOf = ({ account }: Limits) => account.waitOf("ada@example.org");

  it("has one wait from the try that used it up, not from an earlier one", async () => {
    const limits = createLimits();
    await spend(limits, 9);
    vi.advanceTimersByTime(59_000);
    await spend(limits, 1);
    expect(await waitOf(limits)).toBe(60);
  });

  it("that was forgotten is whole again, and so is its wait", async () => {
    const limits = createLimits();
    await spend(limits, 10);
    await limits.account.forget("ada@example.org");
    expect(await waitOf(limits)).toBeNull();
    vi.advanceTimersByTime(59_000);
    await spend(limits, 10);
    expect(await waitOf(limits)).toBe(60);
  });

  it("is whole again when its period is over, though the last try was just now", async () => {
    const limits = createLimits();
    expect(await tryAll(limits, strangers(10))).toBe(10);
    vi.advanceTimersByTime(14 * 60_000 + 50_000);
    expect(await tryAll(limits, strangers(5))).toBe(1);
    vi.advanceTimersByTime(10_000);
    expect(await tryAll(limits, strangers(9))).toBe(9);
  });
});
