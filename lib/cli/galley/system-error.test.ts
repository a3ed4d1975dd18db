import { expect, it } from "vitest";
import { describeSystemError } from "./system-error.ts";

it.each([
  ["SQLITE_FULL", /^The disk is full \(said so\)\. Make room/],
  ["SQLITE_IOERR_WRITE", /cannot be read or written/],
  ["SQLITE_BUSY", /locked/],
  ["SQLITE_READONLY_DBMOVED", /may not be written/],
])("of %s is told what to do next", (code, words) => {
  expect(describeSystemError(Object.assign(new Error("said so"), { code }))).toMatch(words);
});

it("of the system is told in its own words", () => {
  const error = Object.assign(new Error("ENOENT: no such file"), {
    code: "ENOENT",
    syscall: "open",
  });
  expect(describeSystemError(error)).toBe("ENOENT: no such file");
});

it.each([new TypeError("x is not a function"), "thrown", null])(
  "of %s nothing is told",
  (error) => {
    expect(describeSystemError(error)).toBeNull();
  },
);
