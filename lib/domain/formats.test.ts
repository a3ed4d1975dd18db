import { describe, expect, it } from "vitest";
import { formatInfo } from "./formats.ts";
import { FORMATS } from "./vocabulary.ts";

describe.each(FORMATS)("the format %s", (format) => {
  const { label, description, extension, mediaType, suffix } = formatInfo(format);

  it("says in one short sentence what it is, and for whom or what", () => {
    expect(label).toMatch(/^[A-Z]/u);
    expect(description).toMatch(/^[A-Z][^.]+(?:: |, )[^.]+[^.]$/u);
    expect(description.length).toBeLessThan(90);
  });

  it("has an extension and a media type that belong together", () => {
    expect(extension).toMatch(/^[a-z]+$/u);
    expect(mediaType).toMatch(/^[a-z]+\/[a-z.+-]+(?:; [a-z]+=(?:[a-z\d-]+|"[^"]+"))*$/u);
    expect(suffix).toMatch(/^(?: \([A-Za-z ]+\))?$/u);
  });
});

it("no two formats give an article the same file name", () => {
  const ends = FORMATS.map(
    (format) => `${formatInfo(format).suffix}.${formatInfo(format).extension}`,
  );
  expect(new Set(ends).size).toBe(FORMATS.length);
});
