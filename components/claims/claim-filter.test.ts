import { expect, it } from "vitest";
import { claimWith } from "#lib/domain/claim-fixture.ts";
import { filterClaims, NO_FILTER } from "./claim-filter.ts";

const claim = claimWith();
const other = claimWith({ id: "c2", anchor: { ...claim.anchor, exact: "the bridge" } });
const claims = [claim, other];
const idsOf = (query: string, open: string | null) =>
  filterClaims(claims, { ...NO_FILTER, query, me: null, open }).map(({ id }) => id);

it("finds claims by their words", () => {
  expect(idsOf("BRIDGE", null)).toEqual(["c2"]);
});

it("keeps the open claim in its place in spite of the filter", () => {
  expect([idsOf("bridge", "c1"), idsOf("nothing such", "c2")]).toEqual([["c1", "c2"], ["c2"]]);
});
