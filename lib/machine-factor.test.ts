import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { machineFactor, measureMachine, onThisMachine } from "./machine-factor.ts";

/** A machine on which the work takes so many milliseconds, one run after the other. */
function machineWith(...times: readonly number[]) {
  let now = 1_000;
  let run = 0;
  const clock = () => now;
  const work = () => {
    now += times[run++ % times.length] ?? 0;
  };
  return { clock, work, runs: () => run };
}

describe("how slow a machine is", () => {
  it.each<[string, number, readonly number[]]>([
    ["a machine on which limits were set", 1, [40]],
    ["a quicker one", 1, [4]],
    ["one that takes twice as long", 2, [80]],
    ["one that was held up in all runs but one", 1.5, [400, 4_000, 60, 400, 400]],
    ["one that is too slow for any limit", 10, [4_000]],
  ])("%s has the factor %d", (_, factor, times) => {
    const machine = machineWith(...times);
    expect(measureMachine(machine)).toBe(factor);
    expect(machine.runs()).toBe(5);
  });
});

describe("a run", () => {
  beforeEach(() => vi.stubEnv("GALLEY_MACHINE_FACTOR", undefined));
  afterEach(() => vi.unstubAllEnvs());

  it("measures once, and hands on what it measured", () => {
    const machine = machineWith(93);
    expect([machineFactor(machine), machineFactor(machine)]).toEqual([2.3, 2.3]);
    expect(process.env.GALLEY_MACHINE_FACTOR).toBe("2.3");
    expect(machine.runs()).toBe(5);
  });

  it("has work of its own to measure with", () => {
    expect(machineFactor()).toBeGreaterThanOrEqual(1);
    expect(machineFactor()).toBeLessThanOrEqual(10);
  });

  it("takes the factor that it is handed, for every limit", () => {
    vi.stubEnv("GALLEY_MACHINE_FACTOR", "2.5");
    expect(onThisMachine(1_001)).toBe(2_503);
  });

  it.each(["", "0", "-1", "11", "x"])("measures where it is handed %j", (told) => {
    vi.stubEnv("GALLEY_MACHINE_FACTOR", told);
    expect(machineFactor(machineWith(80))).toBe(2);
  });
});
