import { expect, it } from "vitest";
import { EditedDate } from "./fact-fields.ts";

it.each([
  ["2017-04-12", "2017-04-12"],
  ["2017-04", "2017-04"],
  ["2017", "2017"],
  ["2017-04-12T10:24+02:00", "2017-04-12T10:24+02:00"],
  ["", null],
])("a date may be %j", (written, date) => {
  expect(EditedDate.parse(written)).toBe(date);
});

it.each([
  ["yesterday", /^Write the date as/u],
  ["2017-02-30", /^Write the date as/u],
  ["2017-13", /^Write the date as/u],
  ["0000-01-01", /^Name a year/u],
  ["9999-12-31T00:00:00Z", /^Name a year/u],
])("a date is not %j, and it says why", (written, message) => {
  const { error } = EditedDate.safeParse(written);
  expect(error?.issues).toMatchObject([{ message: expect.stringMatching(message) }]);
});
