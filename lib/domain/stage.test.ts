import { describe, expect, it, test } from "vitest";
import { isRefusal } from "./refusal.ts";
import { refuseFactChange, refuseMove, type Standing } from "./stage.ts";
import { ROLES, STAGES, type Stage } from "./vocabulary.ts";

const at = (stage: Stage, more: Partial<Standing> = {}): Standing => ({
  stage,
  revision: 2,
  published: null,
  ...more,
});

/** A row is from, a column to: who may; `+` only where the current revision has been published. */
const TABLE = `
             incoming  checking  review    ready     published
  incoming   checker   checker   checker   reviewer  reviewer+
  checking   checker   checker   checker   reviewer  reviewer+
  review     checker   checker   checker   reviewer  reviewer+
  ready      reviewer  reviewer  reviewer  checker   reviewer+
  published  reviewer  reviewer  reviewer  reviewer  checker
`;

const MOVES = TABLE.trim()
  .split("\n")
  .slice(1)
  .flatMap((row) => {
    const [from, ...cells] = row.trim().split(/\s+/);
    return cells.map((cell, index) => [from, STAGES[index], cell] as [Stage, Stage, string]);
  });

describe("who may take an article from where to where", () => {
  test.each(MOVES)("from %s to %s: %s", (from, to, cell) => {
    const least = ROLES.indexOf(cell.startsWith("reviewer") ? "reviewer" : "checker");
    for (const [rank, role] of ROLES.entries()) {
      const isBarred = rank < least;
      const published = refuseMove(at(from, { published: { revision: 2 } }), to, role);
      expect(published?.refusal).toBe(isBarred ? "forbidden" : undefined);
      const unpublished = refuseMove(at(from, { published: { revision: 1 } }), to, role);
      const isConditional = cell.endsWith("+") && !isBarred;
      expect(isRefusal(unpublished)).toBe(isBarred || isConditional);
      if (isConditional) expect(unpublished?.errors?.[0]?.path).toBe("stage");
      expect(refuseMove(at(from), to, role)).toEqual(unpublished);
    }
  });
});

describe("what exports print of an article is a reviewer's to change", () => {
  it.each([
    ["incoming", null, true],
    ["checking", null, true],
    ["review", null, true],
    ["ready", null, false],
    ["published", null, false],
    ["published", { revision: 1 }, false],
    ["checking", { revision: 1 }, false],
  ] as const)("%s, published %o: a checker may: %s", (stage, published, may) => {
    expect(refuseFactChange({ stage, published }, "checker")?.refusal).toBe(
      may ? undefined : "forbidden",
    );
    expect(refuseFactChange({ stage, published }, "reviewer")).toBeNull();
    expect(refuseFactChange({ stage, published }, "admin")).toBeNull();
  });
});
