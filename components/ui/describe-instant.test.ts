import { describe, expect, it } from "vitest";
import { describeInstant, describeWithin } from "./describe-instant.ts";

/** Local time, as the reader's clock has it. */
const at = (text: string) => new Date(`${text}:00`);

describe("an instant", () => {
  it.each([
    ["2026-11-22T18:00", "Today 18:00"],
    ["2026-11-22T00:00", "Today 00:00"],
    ["2026-11-23T00:30", "Tomorrow 00:30"],
    ["2026-11-21T23:59", "Yesterday 23:59"],
    ["2026-11-24T09:00", "Tue 24 Nov 09:00"],
    ["2026-11-29T09:00", "29 Nov"],
    ["2026-10-02T09:00", "2 Oct"],
    ["2025-02-03T09:00", "3 Feb 2025"],
    ["2027-01-01T09:00", "1 Jan 2027"],
  ])("at %s is said as %s", (instant, expected) => {
    const said = describeInstant(at(instant).toISOString(), at("2026-11-22T10:00"));
    expect(said.replace(",", "")).toBe(expected);
  });

  it.each([
    ["2026-11-22T18:00", "today 18:00"],
    ["2026-11-23T00:30", "tomorrow 00:30"],
    ["2026-11-21T23:59", "yesterday 23:59"],
    ["2026-10-02T09:00", "2 Oct"],
  ])("at %s is said within a sentence as %s", (instant, expected) => {
    const said = describeWithin(at(instant).toISOString(), at("2026-11-22T10:00"));
    expect(said).toBe(expected);
  });
});
