import { describe, expect, it } from "vitest";
import type { KeyStroke } from "./key-stroke.ts";
import { findCommand, PAGE_KEYS, REVIEW_KEYS, showKey, WORKSPACE_KEYS } from "./keymap.ts";

const press = (key: string, more: Partial<KeyStroke> = {}): KeyStroke => ({
  key,
  code: "",
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  isComposing: false,
  ...more,
});

const KEYS = [...WORKSPACE_KEYS, ...PAGE_KEYS];
const shift = { shiftKey: true };
const ctrl = { ctrlKey: true };

describe("a key in the workspace", () => {
  it.each([
    ["c", {}, "claim"],
    ["C", {}, "claim"],
    ["1", {}, "verdict:accurate"],
    ["9", shift, "verdict:not_checkable"],
    ["/", shift, "search"],
    ["?", shift, "help"],
    ["Enter", {}, "open"],
    ["Backspace", {}, "delete"],
    ["z", ctrl, "undo"],
    ["z", { metaKey: true }, "undo"],
    ["Z", { ...ctrl, ...shift }, "redo"],
    ["y", ctrl, "redo"],
  ] as const)("%s with %o means %s", (key, more, command) => {
    expect(findCommand(KEYS, press(key, more))).toBe(command);
  });

  it.each([
    ["c", ctrl],
    ["c", { metaKey: true }],
    ["c", { altKey: true }],
    ["C", shift],
    ["1", ctrl],
    ["c", { isComposing: true }],
    ["q", {}],
    ["x", {}],
    ["ArrowDown", {}],
    ["Dead", { code: "KeyC" }],
  ] as const)("%s with %o means nothing", (key, more) => {
    expect(findCommand(KEYS, press(key, more))).toBeNull();
  });
});

describe("a key of another keyboard", () => {
  it.each([
    ["Russian", "с", "KeyC", {}, "claim"],
    ["Russian", "к", "KeyR", {}, "replace"],
    ["Russian", "я", "KeyZ", ctrl, "undo"],
    ["Russian", "Я", "KeyZ", { ...ctrl, ...shift }, "redo"],
    ["Russian", "л", "KeyK", ctrl, "commands"],
    ["Russian", "?", "Digit7", shift, "help"],
    ["Greek", "ψ", "KeyC", {}, "claim"],
    ["Greek", "φ", "KeyF", {}, "flag"],
    ["Arabic", "ؤ", "KeyC", {}, "claim"],
    ["Arabic", "٤", "Digit4", {}, "verdict:inaccurate"],
    ["Arabic", "ظ", "Slash", {}, "search"],
    ["Arabic", "؟", "Slash", shift, "help"],
    ["Persian", "۴", "Digit4", {}, "verdict:inaccurate"],
    ["Hebrew", "ב", "KeyC", {}, "claim"],
    ["Hebrew", "/", "KeyQ", {}, "search"],
    ["Hindi", "३", "Digit3", {}, "verdict:misleading"],
    ["Chinese, full width", "ｃ", "KeyC", {}, "claim"],
    ["Chinese, full width", "？", "Slash", shift, "help"],
    ["French, without Shift", "é", "Digit2", {}, "verdict:needs_context"],
    ["French, with Shift", "2", "Digit2", shift, "verdict:needs_context"],
    ["French", "z", "KeyW", ctrl, "undo"],
    ["Czech", "š", "Digit3", {}, "verdict:misleading"],
    ["Dvorak", "c", "KeyI", {}, "claim"],
    ["Dvorak", "j", "KeyC", {}, "next"],
    ["numbers beside", "4", "Numpad4", {}, "verdict:inaccurate"],
    ["numbers beside", "/", "NumpadDivide", {}, "search"],
    ["numbers beside", "Enter", "NumpadEnter", {}, "open"],
  ] as const)("%s: %s at %s with %o means %s", (_, key, code, more, command) => {
    expect(findCommand(KEYS, press(key, { code, ...more }))).toBe(command);
  });

  it.each([
    ["a Latin letter at the place of another", "i", "KeyC", {}],
    ["a letter with Shift", "С", "KeyC", shift],
    ["a sign over a digit", "!", "Digit1", shift],
    ["numbers that move", "End", "Numpad1", {}],
    ["an accented letter elsewhere", "ü", "BracketLeft", {}],
  ] as const)("%s means nothing", (_, key, code, more) => {
    expect(findCommand(KEYS, press(key, { code, ...more }))).toBeNull();
  });
});

it("one key has one meaning on every page", () => {
  const meanings = new Map<string, Set<string>>();
  for (const { key, command } of [...WORKSPACE_KEYS, ...REVIEW_KEYS, ...PAGE_KEYS]) {
    meanings.set(key, (meanings.get(key) ?? new Set()).add(command));
  }
  expect([...meanings].filter(([, commands]) => commands.size > 1)).toEqual([]);
});

it.each([
  ["workspace", WORKSPACE_KEYS],
  ["review", REVIEW_KEYS],
] as const)("no key of the %s is there twice", (_, keys) => {
  expect(new Set(keys.map(({ key }) => key)).size).toBe(keys.length);
});

it("a key is shown as the keyboard names it", () => {
  const shown = (key: string) => [showKey(key, "Ctrl"), showKey(key, "⌘")];
  expect(shown("Mod-k")).toEqual(["Ctrl+K", "⌘K"]);
  expect(shown("Mod-Shift-z")).toEqual(["Ctrl+Shift+Z", "⇧⌘Z"]);
  expect(shown("j")).toEqual(["j", "j"]);
});
