import { expect, it } from "vitest";
import { groupByReason } from "./left-out-groups.ts";

const line = (reason: string) =>
  ({ text: reason, reason, before: 0, nth: 0, kind: "paragraph", formats: [] }) as const;

it("groups lines by reason, few first, and keeps their places", () => {
  const groups = groupByReason([line("menu"), line("newsletter"), line("menu")]);
  expect(groups.map(({ reason, lines }) => [reason, lines.map(({ index }) => index)])).toEqual([
    ["newsletter", [1]],
    ["menu", [0, 2]],
  ]);
});
