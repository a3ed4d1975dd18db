import { expect, it } from "vitest";
import { openShares } from "./shares.ts";

it("holds one holder back where they have their share, and nobody else", async () => {
  const shares = openShares(2, "Wait.");
  const ends = [Promise.withResolvers<string>(), Promise.withResolvers<string>()];
  const running = ends.map(({ promise }) => shares.hold("ann", () => promise));
  const third = await shares.hold("ann", async () => "third");
  expect(third).toMatchObject({ refusal: "busy", message: "Wait.", retryAfter: 5 });
  expect(await shares.hold("bob", async () => "his")).toBe("his");
  ends[0]?.resolve("first");
  expect(await running[0]).toBe("first");
  expect(await shares.hold("ann", async () => "fourth")).toBe("fourth");
});

it("gives a share back when the work fails", async () => {
  const shares = openShares(1, "Wait.");
  await expect(shares.hold("ann", () => Promise.reject(new Error("broken")))).rejects.toThrow();
  expect(await shares.hold("ann", async () => "again")).toBe("again");
});
