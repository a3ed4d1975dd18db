/** How long Galley takes to read an article, beside what its parser takes alone. */
import { strFromU8, unzipSync } from "fflate";
import { JSDOM } from "jsdom";
import MarkdownIt from "markdown-it";
import { SaxesParser } from "saxes";
import { isRefusal } from "#lib/domain/refusal.ts";
import { linesOf } from "#lib/domain/text.ts";
import { packWord, paragraph, run } from "#lib/import/cases/word-cases-fixture.ts";
import { readSource, type Source } from "#lib/import/source.ts";
import { generateSample } from "./articles.ts";
import type { Benchmark, Figures } from "./row.ts";
import { medianOf, once, timeOf } from "./times.ts";

/** A source, and what its parser does with it. */
interface Reading {
  readonly parser: string;
  readonly source: Source;
  readonly parse: () => unknown;
}

const MIB = 1_048_576;
const REPETITIONS = 5;
/** Rounds that are not counted: the first ones are slow. */
const WARM_UP = 2;

const bytes = (content: string) => new TextEncoder().encode(content);

/** What every source is made of. */
const words = once(() => paragraphsOf(100_000));

/** Made when it is measured: the largest take a while. */
const READINGS: Readonly<Record<string, () => Reading>> = {
  "a page of 1 MiB": () => {
    const page = makePage(words());
    return {
      parser: "jsdom",
      source: { kind: "file", bytes: bytes(page), fileName: "page.html" },
      parse: () => new JSDOM(page),
    };
  },
  "a Word file of 100,000 words": () => {
    const word = packWord(
      words()
        .map((line) => paragraph(runsOf(line)))
        .join(""),
    );
    return {
      parser: "unzip and saxes",
      source: { kind: "file", bytes: word, fileName: "copy.docx" },
      parse: () => parseDocument(word),
    };
  },
  "Markdown of 1 MiB": () => {
    const start = `# ${words()[0]}\n\n`;
    const markdown = cutToMib(start, words(), (line) => `${emphasise(line, "**")}\n\n`);
    return {
      parser: "markdown-it",
      source: { kind: "markdown", markdown },
      parse: () => new MarkdownIt().render(markdown),
    };
  },
  "a text of 1 MiB": () => {
    const text = cutToMib("", words(), (line) => `${line}\n\n`);
    return {
      parser: "decoding only",
      source: { kind: "file", bytes: bytes(text), fileName: "copy.txt" },
      parse: () => new TextDecoder("utf-8", { fatal: true }).decode(bytes(text)),
    };
  },
};

export const IMPORTS: readonly Benchmark[] = Object.entries(READINGS).map(([name, make]) => ({
  name,
  measure: () => measureReading(make()),
}));

/**
 * Reads a source five times and parses it as often, taking turns so that neither has a better hour, after
 * both have been done twice to warm up.
 */
async function measureReading({ parser, source, parse }: Reading): Promise<Figures> {
  const ours: number[] = [];
  const alone: number[] = [];
  for (let round = 0; round < WARM_UP + REPETITIONS; round++) {
    const parsing = await timeOf(parse);
    const reading = await timeOf(() => read(source));
    if (round < WARM_UP) continue;
    alone.push(parsing);
    ours.push(reading);
  }
  return {
    size: sizeOf(source),
    ours: medianOf(ours),
    beside: { [parser]: medianOf(alone) },
    remark: `longest ${Math.max(...ours).toFixed(1)} ms`,
  };
}

function sizeOf(source: Source): string {
  const { length } = source.kind === "file" ? source.bytes : bytes(JSON.stringify(source));
  return `${Math.round(length / 1_024).toLocaleString("en")} KiB`;
}

async function read(source: Source): Promise<void> {
  const article = await readSource(source);
  if (isRefusal(article)) throw new TypeError(article.message);
}

/** Unzips a Word file and goes through the XML of its document, as whoever reads it has to. */
function parseDocument(word: Uint8Array): void {
  const { "word/document.xml": xml } = unzipSync(word);
  if (!xml) throw new TypeError("The Word file has no document.");
  new SaxesParser({ xmlns: true, position: false }).write(strFromU8(xml)).close();
}

function paragraphsOf(count: number): readonly string[] {
  const { text } = generateSample({ words: count, claims: 1 }).revision;
  return linesOf(text).map(({ start, end }) => text.slice(start, end));
}

/** A page as newspapers make them: as many links around its words as words. */
function makePage(words: readonly string[]): string {
  const menu = words
    .slice(0, 200)
    .map((line) => `<li><a href="/${line.length}">${line.slice(0, 30)}</a></li>`);
  const head = `<!DOCTYPE html><html lang="en"><head><title>${words[0]}</title></head><body><nav><ul>${menu.join("")}</ul></nav><main><article><h1>${words[0]}</h1>`;
  const body = cutToMib(head, words, (line) => {
    return `<div class="block"><p class="body-text">${emphasise(line, '<a href="https://example.org/">', "</a>")}</p></div>\n`;
  });
  return `${body}</article></main><footer><ul>${menu.join("")}</ul></footer></body></html>`;
}

/** As Word writes them: a run for every few words, some of them bold or italic. */
function runsOf(line: string): string {
  const pieces = line.match(/(?:\S+\s*){1,6}/gu) ?? [];
  const formats = ["", "<w:b/>", "", "<w:i/>"];
  return pieces.map((piece, nth) => run(piece, formats[nth % formats.length])).join("");
}

function emphasise(line: string, open: string, close = open): string {
  const [first = "", ...rest] = line.split(" ");
  return `${open}${first}${close} ${rest.join(" ")}`;
}

/** The start and as many lines, over and over, as make a mebibyte of characters. */
function cutToMib(
  start: string,
  lines: readonly string[],
  write: (line: string) => string,
): string {
  const parts = [start];
  for (let nth = 1, length = start.length; length < MIB; nth++) {
    const part = write(lines[nth % lines.length] ?? "");
    length += part.length;
    parts.push(part);
  }
  return parts.join("");
}
