import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

const css = readFileSync(path.join(import.meta.dirname, "tokens.css"), "utf8");
const tokens = new Map(
  Array.from(
    css.matchAll(/--([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g),
    ([, name = "", light = "", dark = ""]) => [name, { light, dark }] as const,
  ),
);

// As `claims.module.css` lays them on the paper.
tokens.set("open", mix("accent", 0.2, "paper"));
tokens.set("hovered", mix("accent", 0.12, "paper"));

const papers = ["paper", "paper-raised", "paper-sunk"];
const washes = ["accent-wash", "good-wash", "bad-wash", "doubt-wash", "flag-wash"];
const inks = ["accent", "accent-strong", "good", "bad", "bad-strong", "doubt", "flag"];

describe("colours", () => {
  const texts = [
    ...[...papers, ...washes, "selection"].map((ground) => ["ink", ground] as const),
    ...[...papers, ...washes].map((ground) => ["ink-soft", ground] as const),
    ...inks.flatMap((ink) => papers.map((ground) => [ink, ground] as const)),
    ...washes.map((wash) => [wash.replace("-wash", ""), wash] as const),
    ["accent-strong", "accent-wash"] as const,
    ["accent-ink", "accent"] as const,
    ["accent-ink", "accent-strong"] as const,
    ["bad-ink", "bad"] as const,
    ["bad-ink", "bad-strong"] as const,
  ];

  // WCAG 2.2, 1.4.3
  it.each(texts)("can be read: %s on %s", (ink, ground) => {
    expect(contrastOf(ink, ground)).toBeGreaterThanOrEqual(4.5);
  });

  // WCAG 2.2, 1.4.11: the lines and signs of claims, also on what is flagged, returned, open or hovered.
  const tones = ["ink-soft", "accent", "good", "bad", "doubt", "flag"];
  const grounds = ["flag-wash", "doubt-wash", "open", "hovered"] as const;
  it.each(tones.flatMap((tone) => grounds.map((ground) => [tone, ground] as const)))(
    "can be made out: the line %s on %s",
    (tone, ground) => {
      expect(contrastOf(tone, ground)).toBeGreaterThanOrEqual(3);
    },
  );

  // WCAG 2.2, 1.4.11
  it.each(papers.flatMap((ground) => [["edge", ground] as const, ["focus", ground] as const]))(
    "can be made out: %s on %s",
    (edge, ground) => {
      expect(contrastOf(edge, ground)).toBeGreaterThanOrEqual(3);
    },
  );
});

/** A colour at a share over another, in both themes. */
function mix(over: string, share: number, under: string) {
  const [a, b] = [tokens.get(over), tokens.get(under)];
  if (!a || !b) throw new RangeError(`No such colours: ${over}, ${under}.`);
  const blend = (one: string, other: string) => {
    const channels = [1, 3, 5].map((at) => {
      const [x, y] = [one, other].map((hex) => Number.parseInt(hex.slice(at, at + 2), 16));
      return Math.round((x ?? 0) * share + (y ?? 0) * (1 - share));
    });
    return `#${channels.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
  };
  return { light: blend(a.light, b.light), dark: blend(a.dark, b.dark) };
}

/** The contrast in the worse of the two themes. */
function contrastOf(a: string, b: string): number {
  const [one, other] = [tokens.get(a), tokens.get(b)];
  if (!one || !other) throw new RangeError(`No such colours: ${a}, ${b}.`);
  return Math.min(ratioOf(one.light, other.light), ratioOf(one.dark, other.dark));
}

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function ratioOf(a: string, b: string): number {
  const [bright, dim] = [luminanceOf(a), luminanceOf(b)].sort((x, y) => y - x);
  return ((bright ?? 0) + 0.05) / ((dim ?? 0) + 0.05);
}

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminanceOf(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
