// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from "vitest";
import {
  answerWith,
  expectFocus,
  find,
  namesOf,
  openPage,
  strike,
  type,
  until,
} from "#components/ui/page-fixture.tsx";
import { articleWith, claimWith } from "#lib/domain/claim-fixture.ts";
import { ScreenProvider, useScreen } from "./screen.tsx";
import type { Screen } from "./screen-command.ts";

const push = vi.fn();
vi.mock("next/navigation", () => ({ useRouter: () => ({ push }) }));
beforeEach(() => push.mockClear());

/** A page with this screen, at a server that finds one article; tells what was asked for. */
function open(screen: Partial<Screen> = {}) {
  const asked: string[] = [];
  answerWith((route) => {
    asked.push(route);
    const list = { data: [{ ...articleWith(), headline: "The bridge" }], next: null };
    return route.includes("/api/articles?") ? Response.json(list) : null;
  });
  function Page() {
    useScreen({ keys: [], commands: [], ...screen });
    return (
      <main>
        <p id="text" tabIndex={-1} />
        <input aria-label="Words" />
      </main>
    );
  }
  openPage(
    <ScreenProvider>
      <Page />
    </ScreenProvider>,
  );
  return { asked };
}

async function openPalette(screen: Partial<Screen> = {}) {
  const page = open(screen);
  strike("k", { ctrlKey: true });
  await until(() => expectFocus("textbox", "Find a command"));
  return page;
}

it("has every command of the screen, by its name", async () => {
  const run = vi.fn();
  await openPalette({ commands: [{ id: "export", label: "Export…", run }] });
  type("Find a command", "xpor");
  await until(() => expect(namesOf("menuitem")).toContain("Export…"));
  find("menuitem", "Export…").click();
  await until(() => expect(run).toHaveBeenCalledOnce());
});

it("leads to an article by its name, which the server finds", async () => {
  const { asked } = await openPalette();
  type("Find a command", "bridge");
  await until(() => expect(namesOf("menuitem")).toEqual(["The bridge"]));
  expect(asked.at(-1)).toContain("q=bridge");
  find("menuitem", "The bridge").click();
  await until(() => expect(push).toHaveBeenCalledWith(`/articles/${articleWith().id}`));
});

it("leads to a claim by its words", async () => {
  const onOpenClaim = vi.fn();
  const claims = [claimWith()];
  await openPalette({ claims, onOpenClaim });
  const words = claims[0]?.anchor.exact ?? "";
  type("Find a command", words);
  await until(() => expect(namesOf("menuitem")).toContain(`“${words}”`));
  find("menuitem", `“${words}”`).click();
  await until(() => expect(onOpenClaim).toHaveBeenCalledWith("c1"));
});

it("opens from a field too, and where there is nothing to search in", async () => {
  open();
  find("textbox", "Words").focus();
  strike("k", { ctrlKey: true });
  await until(() => expectFocus("textbox", "Find a command"));
});

it("shows the keys of the screen with those of every page", async () => {
  open({ keys: [{ key: "a", command: "approve", label: "Approve", on: "claim" }] });
  strike("?", { shiftKey: true });
  await until(() => expect(document.body.textContent).toContain("Approve"));
  expect(document.body.textContent).toContain("Show the keys");
});
