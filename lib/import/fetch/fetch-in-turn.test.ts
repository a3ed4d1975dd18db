import { expect, test } from "vitest";
import { openGate } from "./fetch-in-turn.ts";

test("so much is done at once, the rest is told to come again, and who is done makes room", async () => {
  const gate = openGate(2);
  const first = Promise.withResolvers<string>();
  const second = Promise.withResolvers<string>();
  const under = [gate.pass(() => first.promise), gate.pass(() => second.promise)];
  expect(await gate.pass(async () => "third")).toMatchObject({ refusal: "busy", retryAfter: 5 });
  first.resolve("first");
  second.reject(new RangeError("A mistake."));
  expect(await under[0]).toBe("first");
  await expect(under[1]).rejects.toThrow("A mistake.");
  const again = [gate.pass(async () => "third"), gate.pass(async () => "fourth")];
  expect(await Promise.all(again)).toEqual(["third", "fourth"]);
});
