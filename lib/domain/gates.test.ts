import { describe, expect, it, test } from "vitest";
import { type DeskRules, type GateClaim, obstacles, DeskRules as Shape } from "./gates.ts";
import type { Gate, Requirement } from "./vocabulary.ts";

const NONE: DeskRules = { flag: [], ready: [], publish: [] };

const claim = (more: Partial<GateClaim> = {}): GateClaim => ({
  id: "c1",
  check: "unchecked",
  verdict: null,
  review: "none",
  hasEvidence: false,
  isLost: false,
  ...more,
});

const DONE = { check: "checked", verdict: "accurate", hasEvidence: true } as const;

describe("what stands in the way of a move", () => {
  it.each<[Requirement, Partial<GateClaim>, boolean]>([
    ["verdict", {}, true],
    ["verdict", { verdict: "accurate" }, false],
    ["verdict", { check: "waived" }, false],
    ["verdict", { isLost: true }, false],
    ["evidence", { verdict: "accurate" }, true],
    ["evidence", {}, true],
    ["evidence", { verdict: "accurate", hasEvidence: true }, false],
    ["evidence", { verdict: "unverifiable" }, false],
    ["evidence", { verdict: "not_checkable" }, false],
    ["evidence", { verdict: "accurate", check: "waived" }, false],
    ["evidence", { verdict: "accurate", isLost: true }, false],
    ["checked", {}, true],
    ["checked", { check: "checking" }, true],
    ["checked", { check: "awaiting_source" }, true],
    ["checked", { check: "stale" }, true],
    ["checked", { check: "checked" }, false],
    ["checked", { check: "waived" }, false],
    ["checked", { isLost: true }, false],
    ["open", { review: "requested" }, true],
    ["open", { review: "requested", isLost: true }, true],
    ["open", { review: "returned" }, false],
    ["open", { review: "approved" }, false],
    ["returned", { review: "returned" }, true],
    ["returned", { review: "returned", isLost: true }, true],
    ["returned", { review: "requested" }, false],
  ])("where %s is asked for, a claim that is %o does: %s", (rule, more, does) => {
    const rules = { ...NONE, publish: [rule] };
    const found = obstacles("publish", [claim({ ...DONE, id: "c0" }), claim(more)], rules);
    expect(found.map((one) => [one.rule, one.claims])).toEqual(does ? [[rule, ["c1"]]] : []);
  });

  test.each<Gate>(["flag", "ready", "publish"])("before %s, only its own rules count", (gate) => {
    const other = gate === "ready" ? "publish" : "ready";
    expect(obstacles(gate, [claim()], { ...NONE, [other]: ["verdict", "checked"] })).toEqual([]);
    expect(obstacles(gate, [claim()], NONE)).toEqual([]);
    expect(obstacles(gate, [claim()], { ...NONE, [gate]: ["verdict"] })).toHaveLength(1);
  });

  test("is said with how many claims it is", () => {
    const claims = ["a", "b"].map((id) => claim({ id, review: "returned" }));
    const rules = { ...NONE, ready: ["verdict", "returned"] } as const;
    expect(obstacles("ready", claims, rules).map(({ message }) => message)).toEqual([
      "2 claims have no verdict.",
      "2 claims have been returned and are not done.",
    ]);
    expect(obstacles("ready", claims.slice(1), rules)[1]?.message).toBe(
      "1 claim has been returned and is not done.",
    );
  });
});

describe("the rules of a desk", () => {
  test("hold each requirement once, in one order", () => {
    const rules = { flag: ["evidence", "verdict", "evidence"], ready: [], publish: ["open"] };
    expect(Shape.parse(rules)).toEqual({
      flag: ["verdict", "evidence"],
      ready: [],
      publish: ["open"],
    });
  });
  test("ask nothing of a claim before flagging that only comes of it", () => {
    expect(Shape.safeParse({ flag: ["open"], ready: [], publish: [] }).success).toBe(false);
  });
});
