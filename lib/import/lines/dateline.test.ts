import { expect, it } from "vitest";
import { readLeadingDateline } from "./dateline.ts";

it.each([
  ["MOSCOW (AP) — The mayor left.", { place: "MOSCOW", publication: "AP" }],
  [
    "CORRIE, Scotland — Every morning she counts.",
    { place: "CORRIE, Scotland", publication: null },
  ],
  ["PORT ELLERY, New Wales — It rained.", { place: "PORT ELLERY, New Wales", publication: null }],
  ["NATO, and with it Russia — both said no.", null],
  ["Corrie, Scotland — a village — is small.", null],
])("%s", (paragraph, dateline) => {
  expect(readLeadingDateline(paragraph)).toEqual(dateline);
});
