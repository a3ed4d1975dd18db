import fc from "fast-check";
import { expect, it } from "vitest";
import { CLAIM_STATUS_FILTERS } from "#components/claims/claim-filter.ts";
import { readPlace, writePlace } from "./workspace-address.ts";

const NOWHERE = { claim: null, filter: { status: "all", query: "" }, at: null };

it("reads what it wrote", () => {
  const place = fc.record({
    claim: fc.option(fc.uuid()),
    filter: fc.record({
      status: fc.constantFrom(...CLAIM_STATUS_FILTERS),
      query: fc.string({ unit: "grapheme" }),
    }),
    at: fc.option(fc.nat(999_999_999)),
  });
  fc.assert(
    fc.property(place, (place) => {
      expect(readPlace(writePlace(place))).toEqual(place);
    }),
  );
});

it("writes nothing where nothing is chosen", () => {
  expect(writePlace(readPlace(""))).toBe("");
});

it.each(["?show=nothing", "?at=-1", "?at=1e3", "?at=", "?other=1"])("ignores %s", (search) => {
  expect(readPlace(search)).toEqual(NOWHERE);
});
