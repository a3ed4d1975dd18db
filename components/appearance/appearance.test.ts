import { expect, it } from "vitest";
import { readAppearance } from "./appearance.ts";

it.each([
  ["dark.130", { theme: "dark", textSize: "130" }],
  ["light.100", { theme: "light", textSize: "100" }],
  [undefined, { theme: "system", textSize: "100" }],
  ["dark.9999", { theme: "dark", textSize: "100" }],
  ['"><script>.150', { theme: "system", textSize: "150" }],
])("reads %s", (value, appearance) => expect(readAppearance(value)).toEqual(appearance));
