import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { GROUPS } from "./groups.ts";

const names = Object.values(GROUPS).flatMap((group) => group.map(({ name }) => name));

it("every name is of one row or of one group", () => {
  const all = [...names, ...Object.keys(GROUPS)];
  expect(all.filter((name, at) => all.indexOf(name) !== at)).toEqual([]);
});

it("the README’s tables name rows, and their commands groups", () => {
  const readme = readFileSync(path.resolve(import.meta.dirname, "../README.md"), "utf8");
  const [, measured = ""] = /^## Measured$(.*?)^## /ms.exec(readme) ?? [];
  const told = [...measured.matchAll(/^\| (`.+?) \|/gm)].flatMap(([, cell = ""]) =>
    [...cell.matchAll(/`([^`]+)`/g)].map(([, name = ""]) => name),
  );
  expect(told.length).toBeGreaterThan(20);
  expect(told.filter((name) => !names.includes(name))).toEqual([]);
  const groups = [...measured.matchAll(/--only ([a-z]+)`/g)].map(([, group]) => group);
  expect(groups.sort()).toEqual(Object.keys(GROUPS).sort());
});
