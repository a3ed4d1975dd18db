import { describe, expect, it } from "vitest";
import { findCommand, type KeyStroke, REVIEW_KEYS, showKey, WORKSPACE_KEYS } from "./keymap.ts";

const press = (key: string, more: Partial<KeyStroke> = {}): KeyStroke => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  isComposing: false,
  ...more,
});

describe("a key in the workspace", () => {
  it.each([
    ["c", {}, "claim"],
    ["C", {}, "claim"],
    ["1", {}, "verdict:accurate"],
    ["9", { shiftKey: true }, "verdict:not_checkable"],
    ["/", { shiftKey: true }, "search"],
    ["?", { shiftKey: true }, "help"],
    ["Enter", {}, "open"],
    ["z", { ctrlKey: true }, "undo"],
    ["z", { metaKey: true }, "undo"],
  ] as const)("%s with %o means %s", (key, more, command) => {
    expect(findCommand(WORKSPACE_KEYS, press(key, more))).toBe(command);
  });

  it.each([
    ["c", { ctrlKey: true }],
    ["c", { metaKey: true }],
    ["c", { altKey: true }],
    ["C", { shiftKey: true }],
    ["z", { ctrlKey: true, shiftKey: true }],
    ["1", { ctrlKey: true }],
    ["c", { isComposing: true }],
    ["q", {}],
    ["ArrowDown", {}],
  ] as const)("%s with %o means nothing", (key, more) => {
    expect(findCommand(WORKSPACE_KEYS, press(key, more))).toBeNull();
  });
});

it.each([
  ["workspace", WORKSPACE_KEYS],
  ["review", REVIEW_KEYS],
] as const)("no key of the %s means two things", (_, keys) => {
  expect(new Set(keys.map(({ key }) => key)).size).toBe(keys.length);
});

it("a key is shown as the keyboard names it", () => {
  expect([showKey("Mod-k", "Ctrl"), showKey("Mod-k", "⌘"), showKey("j", "Ctrl")]).toEqual([
    "Ctrl+K",
    "⌘K",
    "j",
  ]);
});
