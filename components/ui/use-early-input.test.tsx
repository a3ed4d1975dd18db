// @vitest-environment jsdom
import { act, type ReactNode, useState } from "react";
import { hydrateRoot } from "react-dom/client";
import { renderToString } from "react-dom/server";
import { afterEach, expect, it, vi } from "vitest";
import { useEarlyInput } from "./use-early-input.ts";

vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
afterEach(() => document.body.replaceChildren());

interface Values {
  readonly name: string;
  readonly note: string;
  readonly isPrimary: boolean;
  readonly style: string;
}

const onChange = vi.fn();

function Page(): ReactNode {
  const box = useEarlyInput<HTMLDivElement>();
  const [values, setValues] = useState<Values>({
    name: "",
    note: "",
    isPrimary: false,
    style: "agency",
  });
  const change = (part: Partial<Values>) => {
    onChange(part);
    setValues({ ...values, ...part });
  };
  return (
    <div ref={box}>
      <input
        id="name"
        value={values.name}
        onChange={(event) => change({ name: event.target.value })}
      />
      <textarea
        id="note"
        value={values.note}
        onChange={(event) => change({ note: event.target.value })}
      />
      <input
        id="primary"
        type="checkbox"
        checked={values.isPrimary}
        onChange={(event) => change({ isPrimary: event.target.checked })}
      />
      {["agency", "asterisk"].map((style) => (
        <input
          key={style}
          id={style}
          type="radio"
          name="style"
          checked={values.style === style}
          onChange={() => change({ style })}
        />
      ))}
      <output>{JSON.stringify(values)}</output>
    </div>
  );
}

function input(id: string): HTMLInputElement {
  const found = document.querySelector<HTMLInputElement>(`#${id}`);
  if (!found) throw new RangeError(`There is no ${id}.`);
  return found;
}

/** The page as the server sent it, used like this before its program is there; then what the program knows. */
async function hydrateAfter(use: () => void): Promise<Values> {
  onChange.mockClear();
  const main = document.body.appendChild(document.createElement("main"));
  main.innerHTML = renderToString(<Page />);
  use();
  await act(async () => void hydrateRoot(main, <Page />));
  return JSON.parse(main.querySelector("output")?.textContent ?? "");
}

it("keeps what is typed before the page's program is there, in every field", async () => {
  const values = await hydrateAfter(() => {
    input("name").value = "Ada";
    input("note").value = "Ring her.";
  });
  expect(values).toMatchObject({ name: "Ada", note: "Ring her." });
  expect([input("name").value, input("note").value]).toEqual(["Ada", "Ring her."]);
});

it("leaves the caret where somebody is typing", async () => {
  await hydrateAfter(() => {
    input("name").focus();
    input("name").value = "Ada";
    input("name").setSelectionRange(1, 2);
  });
  expect([input("name").selectionStart, input("name").selectionEnd]).toEqual([1, 2]);
});

it.each([
  ["a box", "primary", { isPrimary: true, style: "agency" }],
  ["a choice", "asterisk", { isPrimary: false, style: "asterisk" }],
])("keeps %s that is ticked early", async (_, id, expected) => {
  const values = await hydrateAfter(() => {
    input(id).focus();
    input(id).checked = true;
  });
  expect(values).toMatchObject(expected);
  expect(input(id).checked).toBe(true);
});

it("takes no tick that the browser restored for one of the person", async () => {
  const values = await hydrateAfter(() => {
    input("primary").checked = true;
  });
  expect(values.isPrimary).toBe(false);
});

it("changes nothing where nothing was done early", async () => {
  await hydrateAfter(() => {});
  expect(onChange).not.toHaveBeenCalled();
});
