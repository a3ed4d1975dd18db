import { describe, expect, it } from "vitest";
import { dayIn, isTimestamp } from "./timestamp.ts";

describe("isTimestamp", () => {
  it.each([
    "Updated 10:24 AM EDT, Wed April 12, 2017",
    "12 April 2017 • 10.24am",
    "April 12, 2017",
    "2017-04-12T10:24:00Z",
    "Last updated on Thursday 13th April 2017 at 09.15 BST",
    "20 minutes ago",
    "Stand: 12. April 2024, 10:15 Uhr",
    "Publié le 12 avril 2024 à 10h15",
    "12 de abril de 2024 - 10:15",
    "09.02.2024",
  ])("%s", (line) => {
    expect(isTimestamp(line)).toBe(true);
  });

  it.each([
    "April is cruel",
    "On 12 April they met",
    "12",
    "The year 2017",
    "Updated plans",
    "2023 | 3",
    "2021 2022",
  ])("is not: %s", (line) => {
    expect(isTimestamp(line)).toBe(false);
  });
});

describe("dayIn", () => {
  it.each([
    ["Wed April 12, 2017", "2017-04-12"],
    ["1st Sept. 2016", "2016-09-01"],
    ["2017-04-12T10:24:00Z", "2017-04-12"],
    ["31 June 2017", null],
    ["12 April", null],
    ["13.04.2024", "2024-04-13"],
    ["04/13/2024", "2024-04-13"],
    ["12.04.2024", null],
    ["2024年4月12日", "2024-04-12"],
  ])("%s", (line, day) => {
    expect(dayIn(line)).toBe(day);
  });

  it.each([
    ["12.04.2024", "de", "2024-04-12"],
    ["12/04/2024", "fr-FR", "2024-04-12"],
    ["04/12/2024", "en-US", "2024-04-12"],
    ["12/04/2024", "en-GB", "2024-04-12"],
    ["31.04.2024", "de", null],
    ["Veröffentlicht am 1. März 2024", "de-AT", "2024-03-01"],
    ["1er février 2024", "fr", "2024-02-01"],
    ["12 de abril de 2024", "es", "2024-04-12"],
    ["12 באפריל 2024", "he", "2024-04-12"],
    ["12. April 2024", "!", "2024-04-12"],
  ])("%s in %s", (line, language, day) => {
    expect(dayIn(line, language)).toBe(day);
  });
});
