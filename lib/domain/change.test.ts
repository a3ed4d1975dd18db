import { describe, expect, it } from "vitest";
import { type Change, describeChange, tellable } from "./change.ts";

const RITA = { id: "rita", name: "Rita Frost" };
const changed = (after: object, by: Change["by"] = RITA): Change => ({
  by,
  at: "2026-01-01T00:00:00Z",
  type: "claim.changed",
  set: tellable(after),
});

describe("a message about a change", () => {
  it.each([
    [{ verdict: "misleading" }, "Rita Frost set the verdict to misleading"],
    [{ verdict: "needs_context" }, "Rita Frost set the verdict to needs context"],
    [{ verdict: null }, "Rita Frost took the verdict away"],
    [
      { verdict: "accurate", check: "checked" },
      "Rita Frost set the verdict to accurate and set the check to checked",
    ],
    [{ note: "Ring <b>Bo</b>." }, "Rita Frost changed the note"],
    [{ assignee: "0192" }, "Rita Frost changed the assignee"],
    [{}, "Rita Frost changed the claim"],
  ])("says who did what: %j", (after, said) => {
    expect(describeChange(changed(after), "carl")).toBe(said);
  });

  it.each([
    ["review.return", "Rita Frost returned the claim"],
    ["evidence.added", "Rita Frost added evidence"],
    ["claim.deleted", "Rita Frost deleted the claim"],
    ["article.published", "Rita Frost published the article"],
    ["article.changed", "Rita Frost changed the article"],
  ] as const)("says so of %s", (type, said) => {
    expect(describeChange({ ...changed({}), type }, "carl")).toBe(said);
  });

  it("calls the reader by no name", () => {
    const said = describeChange(changed({ verdict: "outdated" }), "rita");
    expect(said).toBe("You set the verdict to outdated in another window");
  });

  it("spells what nobody sees in a name", () => {
    const by = { id: "x", name: "Ri\u202eta" };
    expect(describeChange(changed({ verdict: null }, by), "carl")).not.toContain("\u202e");
    expect(describeChange(changed({ verdict: null }, null), "carl")).toMatch(/^Whoever runs/);
  });

  it("tells no words of a note or a source", () => {
    const set = tellable({ note: "secret", excerpt: "secret", title: "secret", body: "secret" });
    expect(JSON.stringify(set)).not.toContain("secret");
  });
});
