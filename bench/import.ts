/** How long Galley takes to read an article, beside what its parser takes alone. */
import { JSDOM } from "jsdom";
import mammoth from "mammoth";
import MarkdownIt from "markdown-it";
import { isRefusal } from "#lib/domain/refusal.ts";
import { linesOf } from "#lib/domain/text.ts";
import { packWord, paragraph, run } from "#lib/import/cases/word-cases-fixture.ts";
import { readSource, type Source } from "#lib/import/source.ts";
import { generateSample } from "./articles.ts";
import { formatColumns, quantile } from "./report.ts";

/** Milliseconds of each reading of one source, and of each parse of it alone. */
export interface ImportMeasurement {
  readonly what: string;
  readonly parser: string;
  readonly ours: readonly number[];
  readonly plain: readonly number[];
}

interface Reading {
  readonly what: string;
  readonly parser: string;
  readonly source: Source;
  readonly parse: () => unknown;
}

const MIB = 1_048_576;
const REPETITIONS = 5;

/** Reads each source five times and parses it as often, taking turns so that neither has a better hour. */
export async function measureImports(
  report: (line: string) => void,
): Promise<readonly ImportMeasurement[]> {
  const measurements: ImportMeasurement[] = [];
  for (const { what, parser, source, parse } of makeReadings()) {
    report(`Importing ${what}…`);
    const ours: number[] = [];
    const plain: number[] = [];
    for (let round = 0; round < REPETITIONS; round++) {
      plain.push(await timeOf(parse));
      ours.push(await timeOf(() => read(source)));
    }
    measurements.push({ what, parser, ours, plain });
  }
  return measurements;
}

async function timeOf(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function read(source: Source): Promise<void> {
  const article = await readSource(source);
  if (isRefusal(article)) throw new TypeError(article.message);
}

function makeReadings(): readonly Reading[] {
  const words = paragraphsOf(100_000);
  const page = makePage(words);
  const markdown = cutToMib(`# ${words[0]}\n\n`, words, (line) => `${emphasise(line, "**")}\n\n`);
  const text = cutToMib("", words, (line) => `${line}\n\n`);
  const word = packWord(words.map((line) => paragraph(runsOf(line))).join(""));
  const bytes = (content: string) => new TextEncoder().encode(content);
  return [
    {
      ...{ what: "a page of 1 MiB", parser: "jsdom" },
      source: { kind: "file", bytes: bytes(page), fileName: "page.html" },
      parse: () => new JSDOM(page),
    },
    {
      ...{ what: "a Word file of 100,000 words", parser: "mammoth" },
      source: { kind: "file", bytes: word, fileName: "copy.docx" },
      parse: () => mammoth.convertToHtml({ buffer: Buffer.from(word) }),
    },
    {
      ...{ what: "Markdown of 1 MiB", parser: "markdown-it" },
      source: { kind: "markdown", markdown },
      parse: () => new MarkdownIt().render(markdown),
    },
    {
      ...{ what: "a text of 1 MiB", parser: "decoding only" },
      source: { kind: "file", bytes: bytes(text), fileName: "copy.txt" },
      parse: () => new TextDecoder("utf-8", { fatal: true }).decode(bytes(text)),
    },
  ];
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

/** A table of medians and the longest readings in milliseconds, each beside its parser's median. */
export function formatImports(measurements: readonly ImportMeasurement[]): string {
  const rows = measurements.map(({ what, parser, ours, plain }) => {
    const median = quantile(ours, 0.5);
    const alone = quantile(plain, 0.5);
    const times = [median, Math.max(...ours), alone].map((time) => `${time.toFixed(1)} ms`);
    return [what, ...times, parser, `${(median / alone).toFixed(2)} ×`];
  });
  const head = ["import", "median", "longest", "parser alone", "parser", "of the parser’s"];
  return formatColumns([head, ...rows]);
}
