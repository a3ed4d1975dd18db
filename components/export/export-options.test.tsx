// @vitest-environment jsdom
import { useState } from "react";
import { expect, it } from "vitest";
import {
  choose,
  chosen,
  find,
  namesOf,
  openPage,
  press,
  query,
  words,
} from "#components/ui/page-fixture.tsx";
import { type ExportChoice, exportPath } from "#lib/client/export/exports.ts";
import type { Published } from "#lib/domain/publication.ts";
import { ExportOptions, type ExportOptionsProps } from "./export-options.tsx";

const published: Published = {
  revision: 2,
  at: "2026-01-02T12:00:00Z",
  by: { id: "ada", name: "Ada" },
  broughtBy: null,
};

/** The options as they stand at first for such a format; tells which file is asked for. */
function open(
  choice: Partial<ExportChoice>,
  props: Partial<Omit<ExportOptionsProps, "choice" | "onChange">> = {},
) {
  let now: ExportChoice = {
    ...{ format: "text", corrections: "accepted", confidential: "leave", revision: null },
    ...choice,
  };
  function Page() {
    const [shown, setShown] = useState(now);
    now = shown;
    return (
      <ExportOptions
        choice={shown}
        onChange={(part) => setShown({ ...shown, ...part })}
        mayIncludeConfidential
        revision={3}
        {...props}
      />
    );
  }
  openPage(<Page />);
  return () => exportPath("a1", now).split("?")[1];
}

const revisions = () => {
  press("button", `${chosen("Revision")} Revision`);
  return namesOf("option");
};

it("offers every revision, the current one first and chosen", () => {
  open({});
  expect(chosen("Revision")).toBe("3, the current one");
  expect(revisions()).toEqual(["3, the current one", "2", "1"]);
});

it("asks for an earlier revision, and for the current one by no number", () => {
  const asked = open({});
  choose("Revision", "1");
  expect(asked()).toBe("format=text&revision=1");
  choose("Revision", "3, the current one");
  expect(asked()).toBe("format=text");
});

it("offers what was published first, beside the revision as it stands now", () => {
  const asked = open({}, { published });
  expect(chosen("Revision")).toBe("2, published 2 Jan 2026 by Ada");
  expect(words()).toContain("As published");
  choose("Revision", "3, as it stands now");
  expect(asked()).toBe("format=text&revision=3");
  expect(words()).toContain("Approved only");
  choose("Revision", "2, published 2 Jan 2026 by Ada");
  expect(asked()).toBe("format=text");
});

it.each([
  ["the only revision", { format: "text" }, { revision: 1 }, "1, the only one"],
  ["a bundle", { format: "bundle" }, { revision: 3 }, "All 3"],
] as const)("offers no choice of revisions for %s", (_, choice, props, said) => {
  open(choice, props);
  expect(words()).toContain(said);
  expect(namesOf("button").filter((name) => name.endsWith(" Revision"))).toEqual([]);
});

it("says nothing of revisions for several articles", () => {
  open({}, { revision: null });
  expect(words()).not.toContain("Revision");
});

it("lets proposed corrections go along where the format can tell them apart", () => {
  const asked = open({ format: "docx" });
  expect(find("radio", "Approved only").getAttribute("aria-checked")).toBe("true");
  press("radio", "Also proposed");
  expect(asked()).toBe("format=docx&corrections=proposed");
});

it.each([
  ["plain words", { format: "text" }, {}, "Approved only"],
  ["a bundle", { format: "bundle" }, {}, "All of them"],
  ["what was published", { format: "docx" }, { published }, "As published"],
] as const)("offers no choice of corrections for %s", (_, choice, props, said) => {
  open(choice, props);
  expect(namesOf("radio")).toEqual([]);
  expect(words()).toContain(said);
});

it("offers proposed ones beside what was published once another revision is chosen", () => {
  open({ format: "docx" }, { published });
  choose("Revision", "3, as it stands now");
  expect(namesOf("radio")).toEqual(["Approved only", "Also proposed"]);
});

const confidential = () => namesOf("checkbox").length > 0;

it("takes confidential evidence along only in a bundle, and only for whoever may", () => {
  open({ format: "text" });
  expect(confidential()).toBe(false);
  document.body.replaceChildren();
  open({ format: "bundle" }, { mayIncludeConfidential: false });
  expect(confidential()).toBe(false);
  document.body.replaceChildren();
  const asked = open({ format: "bundle" });
  const [name = ""] = namesOf("checkbox");
  expect(name).toContain("Include confidential evidence");
  press("checkbox", name);
  expect(asked()).toBe("format=bundle&confidential=include");
  press("checkbox", name);
  expect(asked()).toBe("format=bundle");
  expect(query("checkbox", name)).not.toBeNull();
});
