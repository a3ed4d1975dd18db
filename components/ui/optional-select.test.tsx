// @vitest-environment jsdom
import { useState } from "react";
import { expect, it, vi } from "vitest";
import { OptionalSelect } from "./optional-select.tsx";
import { choose, chosen, namesOf, openPage, press } from "./page-fixture.tsx";

const people = [
  { id: "ada", label: "Ada" },
  { id: "bo", label: "Bo" },
];

/** Who has a claim, to be chosen; tells what was. */
function open(first: string | null) {
  const onChange = vi.fn();
  function Page() {
    const [value, setValue] = useState(first);
    return (
      <OptionalSelect
        label="Assignee"
        none="Nobody"
        options={people}
        value={value}
        onChange={(id) => {
          onChange(id);
          setValue(id);
        }}
      />
    );
  }
  openPage(<Page />);
  return onChange;
}

it("shows nobody as a choice like the others, and the first", () => {
  open(null);
  expect(chosen("Assignee")).toBe("Nobody");
  press("button", "Nobody Assignee");
  expect(namesOf("option")).toEqual(["Nobody", "Ada", "Bo"]);
});

it("gives one, and none again", () => {
  const onChange = open(null);
  choose("Assignee", "Bo");
  expect(chosen("Assignee")).toBe("Bo");
  choose("Assignee", "Nobody");
  expect(chosen("Assignee")).toBe("Nobody");
  expect(onChange.mock.calls).toEqual([["bo"], [null]]);
});
