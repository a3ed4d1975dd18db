// @vitest-environment jsdom
import { expect, it, vi } from "vitest";
import { openPage, strike } from "./page-fixture.tsx";
import { useSubmitKeys } from "./use-submit-keys.ts";

/** A page on which a form and a dialog stand; tells how often it was sent. */
function open() {
  const submit = vi.fn();
  const onKeyDown = vi.fn();
  function Page() {
    useSubmitKeys(submit);
    return (
      <>
        <input id="field" onKeyDown={onKeyDown} />
        <div role="dialog">
          <input id="inside" onKeyDown={onKeyDown} />
        </div>
      </>
    );
  }
  openPage(<Page />);
  return { submit, onKeyDown };
}

const focus = (id: string) => document.getElementById(id)?.focus();

it.each([
  ["Ctrl", { ctrlKey: true }],
  ["⌘", { metaKey: true }],
])(
  "sends the page with %s and Enter wherever the focus is, and keeps the keys from the field",
  (_, modifier) => {
    const { submit, onKeyDown } = open();
    expect(strike("Enter", modifier)).toBe(false);
    focus("field");
    expect(strike("Enter", modifier)).toBe(false);
    expect(submit).toHaveBeenCalledTimes(2);
    expect(onKeyDown).not.toHaveBeenCalled();
  },
);

it.each([
  ["Enter alone", "Enter", {}],
  ["another key with Ctrl", "s", { ctrlKey: true }],
  ["keys that are held down", "Enter", { ctrlKey: true, repeat: true }],
])("leaves %s to the field", (_, key, more) => {
  const { submit, onKeyDown } = open();
  focus("field");
  expect(strike(key, more)).toBe(true);
  expect(submit).not.toHaveBeenCalled();
  expect(onKeyDown).toHaveBeenCalledOnce();
});

it("sends nothing from a dialog, which has keys of its own", () => {
  const { submit, onKeyDown } = open();
  focus("inside");
  expect(strike("Enter", { ctrlKey: true })).toBe(true);
  expect(submit).not.toHaveBeenCalled();
  expect(onKeyDown).toHaveBeenCalledOnce();
});
