// @vitest-environment jsdom
import { act } from "react";
import { createRoot } from "react-dom/client";
import { expect, it, vi } from "vitest";
import { FocusProvider, focusFault, useFocus, useFocusTarget } from "./focus-target.tsx";

vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);

function Field({ name }: { readonly name: string }) {
  const place = useFocusTarget<HTMLDivElement>(name);
  return (
    <div ref={place}>
      <input id={name} />
    </div>
  );
}

/** A page with such fields, on which the focus can be asked for. */
function open(names: readonly string[]) {
  let focus: (name: string) => void = () => {};
  function Asking() {
    focus = useFocus();
    return null;
  }
  const root = createRoot(document.body.appendChild(document.createElement("main")));
  const show = (shown: readonly string[]) =>
    act(() =>
      root.render(
        <FocusProvider>
          <Asking />
          {shown.map((name) => (
            <Field key={name} name={name} />
          ))}
        </FocusProvider>,
      ),
    );
  show(names);
  return { show, ask: (name: string) => act(() => focus(name)) };
}

const focused = () => document.activeElement?.id ?? "";

it("moves the focus to what is there, and to the last that was asked for", () => {
  const page = open(["a", "b"]);
  page.ask("a");
  expect(focused()).toBe("a");
  act(() => {
    page.ask("a");
    page.ask("b");
  });
  expect(focused()).toBe("b");
});

it("waits for what is about to be drawn, and moves the focus there once", () => {
  const page = open(["here"]);
  page.ask("later");
  page.show(["here", "later"]);
  expect(focused()).toBe("later");
  page.ask("here");
  page.show(["here"]);
  page.show(["here", "later"]);
  expect(focused()).toBe("here");
});

it("takes it from nobody who has pointed elsewhere", () => {
  const page = open(["mine"]);
  page.ask("mine");
  page.ask("slow");
  act(
    () => void document.activeElement?.dispatchEvent(new Event("pointerdown", { bubbles: true })),
  );
  page.show(["mine", "slow"]);
  expect(focused()).toBe("mine");
});

it("finds the first field that is filled in wrongly", () => {
  const form = document.createElement("form");
  form.innerHTML = '<input><input id="wrong" aria-invalid="true"><input aria-invalid="true">';
  document.body.append(form);
  focusFault(form);
  expect(focused()).toBe("wrong");
});
