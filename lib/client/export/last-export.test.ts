import { describe, expect, it } from "vitest";
import { storageWith } from "../storage-fixture.ts";
import { recallExport, rememberExport } from "./last-export.ts";

describe("the last export", () => {
  it("is remembered for each person", () => {
    const storage = storageWith();
    rememberExport(storage, "ada", { format: "markdown" });
    expect(recallExport(storage, "ada")).toEqual({ format: "markdown" });
    expect(recallExport(storage, "carl")).toEqual({ format: "text" });
  });

  it.each([
    ["a format that is gone", "papyrus accepted", "text"],
    ["words of something else", "", "text"],
    ["a choice of corrections, which is made anew", "markdown proposed", "markdown"],
  ])("is the format alone after %s", (_, kept, format) => {
    const storage = storageWith();
    storage.setItem("galley export ada", kept);
    expect(recallExport(storage, "ada")).toEqual({ format });
  });

  it("does without a storage that is full", () => {
    const storage = storageWith({ room: 0 });
    rememberExport(storage, "ada", { format: "html" });
    expect(recallExport(storage, "ada").format).toBe("text");
  });
});
