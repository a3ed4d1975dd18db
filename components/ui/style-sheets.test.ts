import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

const root = path.join(import.meta.dirname, "../..");
const sheets = [
  ...globSync("{app,components}/**/*.css", { cwd: root }),
  // The annotated copy brings its own, in one file.
  "lib/export/annotated/style.ts",
].map((file) => ({ file, css: readFileSync(path.join(root, file), "utf8") }));

/** What an engine lacks, with what to write for it. Each is dropped without a word where it is lacking. */
const LACKING: readonly (readonly [name: string, pattern: RegExp, instead: string])[] = [
  [
    "text-decoration with anything but a line",
    // WebKit takes a line alone, and drops the whole where a style, a width or a colour stands with it.
    /text-decoration:(?!\s*(?:none|underline|line-through)\s*[;}])[^;}]*/g,
    "the longhands, at most three of the four in one rule",
  ],
  ["field-sizing", /field-sizing:[^;}]*/g, "rows, which every engine knows"],
  [
    "anchor positioning",
    /(?:anchor-name|position-anchor|position-area):[^;}]*/g,
    "a place by script",
  ],
  ["interpolated sizes", /(?:interpolate-size:|calc-size\()[^;}]*/g, "a height that is known"],
];

describe("style sheets say nothing that one of the three engines drops", () => {
  it("looks at all of them", () => {
    expect(sheets.length).toBeGreaterThan(60);
  });

  it.each(LACKING)("%s", (_, pattern, instead) => {
    const found = sheets.flatMap(({ file, css }) =>
      [...css.matchAll(pattern)].map(([words]) => `${file}: ${words} – write ${instead}`),
    );
    expect(found).toEqual([]);
  });

  it("all four parts of a line in one rule, of which a build makes the shorthand again", () => {
    const parts = ["line", "style", "color", "thickness"].map((part) => `text-decoration-${part}:`);
    const found = sheets.flatMap(({ file, css }) =>
      [...css.matchAll(/\{([^{}]*)\}/g)]
        .filter(([, rule = ""]) => parts.every((part) => rule.includes(part)))
        .map(([rule]) => `${file}: ${rule}`),
    );
    expect(found).toEqual([]);
  });
});
