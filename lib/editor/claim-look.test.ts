import { expect, it } from "vitest";
import { claimLook } from "./claim-look.ts";

it.each([
  ["unchecked", null, "none", "unchecked", "Unchecked"],
  ["checking", null, "none", "checking", "Checking"],
  ["awaiting_source", null, "none", "awaiting", "Awaiting source"],
  ["waived", null, "none", "settled", "Waived"],
  ["checked", "accurate", "none", "fine", "Accurate"],
  ["checked", "not_checkable", "none", "settled", "Not checkable"],
  ["checked", "needs_context", "none", "doubtful", "Needs context"],
  ["checked", "misquoted", "none", "wrong", "Misquoted"],
  ["checked", "misquoted", "requested", "flagged", "Flagged: Misquoted"],
  ["checked", "misquoted", "returned", "returned", "Returned: Misquoted"],
  ["checked", "misquoted", "approved", "approved", "Approved: Misquoted"],
  ["checked", "misquoted", "declined", "settled", "Stet: Misquoted"],
  ["stale", "accurate", "approved", "stale", "Stale: was Accurate"],
  ["stale", null, "none", "stale", "Stale"],
] as const)("a claim %s, %s, review %s looks %s and is called “%s”", (...row) => {
  const [check, verdict, review, state, label] = row;
  expect(claimLook({ check, verdict, review })).toEqual({ state, label });
});
