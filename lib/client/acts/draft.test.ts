import { afterEach, expect, it, vi } from "vitest";
import { storageWith } from "../storage-fixture.ts";
import { keepDraft, readDraft } from "./draft.ts";

afterEach(() => vi.unstubAllGlobals());

it("keeps words under their name until they are let go", () => {
  vi.stubGlobal("window", { sessionStorage: storageWith() });
  keepDraft("note c1", "Who counted?");
  expect(readDraft("note c1")).toBe("Who counted?");
  keepDraft("note c1", null);
  expect(readDraft("note c1")).toBeNull();
});

it("lets whoever types go on where the browser has no room", () => {
  vi.stubGlobal("window", { sessionStorage: storageWith({ room: 0 }) });
  expect(() => keepDraft("note c1", "Who counted?")).not.toThrow();
});
