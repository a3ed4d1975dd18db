// @vitest-environment jsdom
import { expect, it, vi } from "vitest";
import { createKeyAhead, type Held } from "./key-ahead.ts";

/** Keys on a page where each pressed one may hold those after it; tells what was pressed. */
function keyAhead(holdsAfter = "") {
  const pressed: string[] = [];
  const press = (held: Held) => {
    const key = "words" in held ? held.words : held.key;
    pressed.push(key);
    if (holdsAfter.includes(key)) ahead.hold();
  };
  const ahead = createKeyAhead(press);
  const strike = (key: string, more: KeyboardEventInit & { isTrusted?: boolean } = {}) => {
    const event = new KeyboardEvent("keydown", { key, ...more });
    // Only a browser makes real ones.
    return ahead.take(new Proxy(event, { get: (on, name) => realOf(on, name, more) }));
  };
  return { ahead, pressed, strike };
}

function realOf(event: KeyboardEvent, name: string | symbol, { isTrusted = true }): unknown {
  return name === "isTrusted" ? isTrusted : Reflect.get(event, name);
}

it("leaves keys alone while nothing is on its way", () => {
  expect(keyAhead().strike("a")).toBe(false);
});

it("presses what waited once the place is there, in its order", async () => {
  const { ahead, pressed, strike } = keyAhead();
  ahead.hold();
  expect([..."1902"].map((key) => strike(key))).toEqual([true, true, true, true]);
  expect(pressed).toEqual([]);
  ahead.release();
  await vi.waitFor(() => expect(pressed.join("")).toBe("1902"));
  expect(strike("a")).toBe(false);
});

it("keeps a key behind those that still wait", async () => {
  const { ahead, pressed, strike } = keyAhead();
  ahead.hold();
  strike("a");
  ahead.release();
  expect(strike("b")).toBe(true);
  await vi.waitFor(() => expect(pressed).toEqual(["a", "b"]));
});

it("types words before the keys that come after them", async () => {
  const { ahead, pressed, strike } = keyAhead();
  ahead.hold();
  ahead.type("xylo");
  strike("p");
  ahead.release();
  await vi.waitFor(() => expect(pressed).toEqual(["xylo", "p"]));
});

it("stops where a key asks for another place, and goes on when that is there", async () => {
  const { ahead, pressed, strike } = keyAhead("e");
  ahead.hold();
  for (const key of "4eT") strike(key);
  ahead.release();
  await vi.waitFor(() => expect(pressed).toEqual(["4", "e"]));
  await new Promise((done) => setTimeout(done));
  expect(pressed).toEqual(["4", "e"]);
  ahead.release();
  await vi.waitFor(() => expect(pressed).toEqual(["4", "e", "T"]));
});

it.each([
  ["reloading", "r", { ctrlKey: true }],
  ["closing the tab", "w", { metaKey: true }],
  ["a key of an input method", "k", { isComposing: true }],
  ["a key that it has pressed itself", "a", { isTrusted: false }],
  ["Shift", "Shift", { shiftKey: true }],
])("lets %s through", (_, key, more) => {
  const { ahead, strike } = keyAhead();
  ahead.hold();
  expect(strike(key, more)).toBe(false);
});

it("tells what was typed when the place does not come", () => {
  const { ahead, strike } = keyAhead();
  ahead.hold();
  for (const key of ["1", "9", "Enter"]) strike(key);
  expect(ahead.drop()).toBe("19");
  expect(strike("a")).toBe(false);
});
