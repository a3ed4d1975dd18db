import { expect } from "playwright/test";
import { type EngineWindow, readPage, type Scheme, until } from "./engine.ts";
import { coloursOf, drawnClaims, drawnSigns } from "./page-scripts.ts";
import { CROWD } from "./states.ts";

/** Every state that a claim can have, with the line that it has to have in every engine. */
const LOOKS = {
  unchecked: ["dotted", "ink-soft"],
  checking: ["dashed", "accent"],
  awaiting_source: ["dashed", "doubt"],
  checked: ["solid", "good"],
  waived: ["solid", "ink-soft"],
  accurate: ["solid", "good"],
  needs_context: ["wavy", "doubt"],
  misleading: ["double", "bad"],
  inaccurate: ["double", "bad"],
  misquoted: ["double", "bad"],
  misattributed: ["double", "bad"],
  outdated: ["wavy", "doubt"],
  unverifiable: ["wavy", "doubt"],
  not_checkable: ["solid", "ink-soft"],
} as const;

/** By day ink is dark and paper light, by night the other way round. */
const INK = { light: "rgb(36, 31, 25)", dark: "rgb(236, 229, 216)" } as const;

const SIGNS = ["alert", "clock", "flag", "seal", "back", "barred"];

/** The article of every state, as this engine draws it. */
export async function expectLooks(window: EngineWindow, scheme: Scheme): Promise<void> {
  const { length } = [...Object.keys(LOOKS), "stale", "asked", "back", "seal", "barred", ...CROWD];
  const claims = await until("all claims drawn", async () => {
    const drawn = await readPage(window, drawnClaims);
    return drawn.length >= length ? drawn : null;
  });
  const colours = await readPage(
    window,
    coloursOf,
    ...["ink", "ink-soft", "accent", "good", "bad", "doubt", "flag", "flag-wash", "doubt-wash"],
  );
  expect(colours.ink).toBe(INK[scheme]);

  for (const [state, [style, colour]] of Object.entries(LOOKS)) {
    const alike = claims.filter((claim) => claim.state === state);
    expect(alike.length, state).toBeGreaterThan(0);
    for (const claim of alike) {
      const line = { line: "underline", style, colour: colours[colour] };
      expect(claim, state).toMatchObject(line);
      expect(claim.thickness, state).toBeGreaterThanOrEqual(1);
    }
  }
  const stale = claims.find(({ state }) => state === "stale");
  expect(stale).toMatchObject({ images: 2, imageHeight: 1.5 });
  const washOf = (review: string) => claims.find((claim) => claim.review === review)?.wash;
  expect(washOf("requested")).toBe(colours["flag-wash"]);
  expect(washOf("returned")).toBe(colours["doubt-wash"]);
  await expectSigns(window, colours);
}

/** All signs are drawn, in sight, and none lies on another. */
async function expectSigns(
  window: EngineWindow,
  colours: Readonly<Record<string, string>>,
): Promise<void> {
  const signs = await readPage(window, drawnSigns);
  expect(new Set(signs.map(({ sign }) => sign))).toEqual(new Set(SIGNS));
  expect(signs.find(({ sign }) => sign === "flag")?.stroke).toBe(colours.flag);
  for (const sign of signs) {
    expect(sign.right - sign.left).toBeGreaterThan(8);
    expect(sign.bottom - sign.top).toBeGreaterThan(8);
  }
  const meeting = signs.flatMap((one, index) =>
    signs.slice(index + 1).filter((other) => {
      const isBeside = one.right <= other.left || other.right <= one.left;
      return !isBeside && one.top < other.bottom && other.top < one.bottom;
    }),
  );
  expect(meeting).toEqual([]);
}
