import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { workTime } from "#lib/domain/work-time-fixture.ts";
import { onThisMachine } from "#lib/machine-factor.ts";
import { findFaults } from "./cases/faults-fixture.ts";
import { createDraw, mutate } from "./cases/mutate-fixture.ts";
import { WORD_CASES } from "./cases/word-cases-fixture.ts";
import { readSource, type Source } from "./source.ts";

/** How many inputs a format; `GALLEY_FUZZ=10000` for a long night. */
const COUNT = Number(process.env.GALLEY_FUZZ ?? 1_000);
const SEED = Number(process.env.GALLEY_FUZZ_SEED ?? Math.floor(Math.random() * 2 ** 31));
/** Milliseconds that one input may take. */
const LONGEST = onThisMachine(5_000);

console.info(`Fuzzing with GALLEY_FUZZ=${COUNT} GALLEY_FUZZ_SEED=${SEED}`);

const folder = path.join(import.meta.dirname, "cases/files");
const files = readdirSync(folder).map((name) => ({
  name,
  bytes: new Uint8Array(readFileSync(path.join(folder, name))),
}));
const ending = (...endings: readonly string[]) =>
  files.flatMap(({ name, bytes }) => (endings.some((end) => name.endsWith(end)) ? [bytes] : []));

const words = WORD_CASES.map(({ pack }) => pack());
const everything = [...files.map(({ bytes }) => bytes), ...words];
const NAMES = ["a.txt", "a.html", "a.md", "a.docx", "a", "", ".docx", "a.html.txt"];
const TYPES = ["text/plain", "text/html; charset=utf-7", "text/markdown", "image/png", "x", ""];

interface Format {
  readonly name: string;
  readonly seeds: readonly Uint8Array[];
  readonly source: (bytes: Uint8Array, draw: (below: number) => number) => Source;
}

/** Bytes as a text that may hold halves of characters, as a clipboard's may. */
function textOf(bytes: Uint8Array, draw: (below: number) => number): string {
  const text = new TextDecoder().decode(bytes);
  if (draw(8) > 0) return text;
  const at = draw(text.length + 1);
  return `${text.slice(0, at)}${String.fromCharCode(0xd800 + draw(0x800))}${text.slice(at)}`;
}

const FORMATS: readonly Format[] = [
  {
    name: "text",
    seeds: ending(".txt"),
    source: (bytes, draw) => ({ kind: "text", text: textOf(bytes, draw) }),
  },
  {
    name: "html",
    seeds: ending(".html"),
    source: (bytes, draw) =>
      draw(2) === 0
        ? { kind: "html", html: textOf(bytes, draw) }
        : { kind: "file", bytes, fileName: "page.html", address: "https://example.org/a" },
  },
  {
    name: "markdown",
    seeds: ending(".md"),
    source: (bytes, draw) => ({ kind: "markdown", markdown: textOf(bytes, draw) }),
  },
  {
    name: "docx",
    seeds: words,
    source: (bytes) => ({ kind: "file", bytes, fileName: "copy.docx" }),
  },
  {
    name: "unknown",
    seeds: everything,
    source: (bytes, draw) => ({
      ...{ kind: "file", bytes },
      ...(draw(2) === 0 ? { fileName: NAMES[draw(NAMES.length)] ?? "" } : {}),
      ...(draw(2) === 0 ? { mediaType: TYPES[draw(TYPES.length)] ?? "" } : {}),
    }),
  },
];

describe(`malformed input is read or refused, and nothing else (seed ${SEED})`, () => {
  it.each(FORMATS)(
    `${COUNT} of $name`,
    async ({ name, seeds, source }) => {
      const failures: string[] = [];
      const read = { articles: 0, refusals: 0, longest: 0 };
      for (let nth = 0; nth < COUNT; nth++) {
        // Each input is made from its own number: one of them can be made again without the others.
        const draw = createDraw(SEED + nth);
        const input = source(mutate(seeds, draw), draw);
        const start = workTime();
        const { kind, faults } = await findFaults(() => readSource(input));
        const time = workTime() - start;
        read[kind]++;
        read.longest = Math.max(read.longest, time);
        if (time > LONGEST) faults.push(`It took ${Math.round(time)} ms.`);
        if (faults.length > 0) failures.push(`${name} ${SEED + nth}: ${faults.join(" ")}`);
      }
      console.info(`${name}: ${JSON.stringify(read)}`);
      expect(failures.slice(0, 10)).toEqual([]);
    },
    COUNT * LONGEST,
  );
});
