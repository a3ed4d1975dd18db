import { describe, expect, it } from "vitest";
import { createPress } from "./press.ts";

const at = (clientX: number, clientY: number, shiftKey = false) => ({ clientX, clientY, shiftKey });

describe("a press", () => {
  it.each([
    ["that stays", at(10, 10), at(10, 10), true],
    ["that trembles", at(10, 10), at(12, 9), true],
    ["that is dragged along the line", at(10, 10), at(40, 10), false],
    ["that is dragged down", at(10, 10), at(10, 40), false],
    ["that extends a selection", at(10, 10), at(10, 10, true), false],
  ])("%s", (_, from, to, isClick) => {
    const press = createPress();
    press.down(from);
    expect(press.isClick(to)).toBe(isClick);
  });

  it("is a click when nothing went down before it", () => {
    expect(createPress().isClick(at(0, 0))).toBe(true);
  });

  it("counts once", () => {
    const press = createPress();
    press.down(at(10, 10));
    press.isClick(at(40, 10));
    expect(press.isClick(at(90, 90))).toBe(true);
  });
});
