import { unzipSync } from "fflate";
import { JSDOM } from "jsdom";
import MarkdownIt from "markdown-it";
import { SaxesParser } from "saxes";
import { z } from "zod";
import type { ExportedFile } from "./registry.ts";

/**
 * For tests: reads an exported file as whoever gets it does, with a parser of its format. The words of
 * the article in it, blocks run together; null where the format holds no whole article. Throws for what
 * is not valid, and for what would run.
 */
export function readBack({ mediaType, body }: ExportedFile): string | null {
  const [type = ""] = mediaType.split(";");
  const reader = READERS[type];
  if (!reader) throw new TypeError(`Nobody reads ${type}.`);
  return reader(body);
}

const READERS: Readonly<Record<string, (body: string | Uint8Array) => string | null>> = {
  "text/plain": (body) => wholeText(body),
  "text/html": (body) => readHtml(wholeText(body)),
  "text/markdown": (body) => readHtml(new MarkdownIt({ html: true }).render(wholeText(body))),
  "application/json": (body) => readBundle(wholeText(body)),
  "application/ld+json": (body) => readLinked(wholeText(body)),
  "text/csv": (body) => readTable(wholeText(body)),
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": (body) =>
    readWord(body),
};

function wholeText(body: string | Uint8Array): string {
  if (typeof body !== "string") throw new TypeError("It is bytes, not text.");
  if (!body.isWellFormed()) throw new TypeError("It holds half of a character.");
  return body;
}

const ACTIVE = "script, iframe, object, embed, form, base, img, meta[http-equiv=refresh]";

/** The words of the article, or of the whole body where nothing else is. */
function readHtml(html: string): string {
  const { document, NodeFilter } = new JSDOM(html).window;
  const active = document.querySelector(ACTIVE);
  if (active) throw new TypeError(`It has an element that would run: ${active.tagName}.`);
  for (const element of document.querySelectorAll("*")) {
    const handler = element.getAttributeNames().find((name) => name.startsWith("on"));
    if (handler) throw new TypeError(`It has a handler: ${handler}.`);
    const address = element.getAttribute("href");
    if (address !== null && !/^(?:https?:|mailto:|#)/.test(address)) {
      throw new TypeError(`It leads to ${address}.`);
    }
  }
  if (document.createTreeWalker(document, NodeFilter.SHOW_COMMENT).nextNode()) {
    throw new TypeError("Words have become a comment.");
  }
  return (document.querySelector("article") ?? document.body).textContent ?? "";
}

const Worded = z.object({ revisions: z.array(z.object({ text: z.string() })) });

function readBundle(json: string): string {
  return Worded.parse(JSON.parse(json)).revisions.at(-1)?.text ?? "";
}

/** Inside a page's script element nothing may end it (JSON-LD 1.1, 7.2). */
function readLinked(json: string): null {
  if (/<\/script|<!--/iu.test(json)) throw new TypeError("It would end its element.");
  JSON.parse(json);
  return null;
}

/** The grammar of RFC 4180, 2, with every cell in quotation marks; a cell must not be a formula. */
function readTable(csv: string): null {
  const cell = /"((?:[^"]|"")*)"(?:,|\r\n|$)/gy;
  cell.lastIndex = csv.startsWith("\ufeff") ? 1 : 0;
  while (cell.lastIndex < csv.length) {
    const words = cell.exec(csv)?.[1];
    if (words === undefined) throw new TypeError("It is no table.");
    if (/^[=+\-@\t\r]/u.test(words)) throw new TypeError(`It is a formula: ${words}`);
  }
  return null;
}

/** Every part is well-formed XML; the words are the runs of the text. */
function readWord(body: string | Uint8Array): string {
  if (typeof body === "string") throw new TypeError("It is text, not a package.");
  const parts = Object.entries(unzipSync(body)).map(([name, bytes]) => {
    const isXml = /\.(?:xml|rels)$/u.test(name);
    return [name, isXml ? runsIn(new TextDecoder("utf-8", { fatal: true }).decode(bytes)) : ""];
  });
  return (
    new Map(parts.map(([name = "", words = ""]) => [name, words])).get("word/document.xml") ?? ""
  );
}

function runsIn(xml: string): string {
  const parser = new SaxesParser();
  let words = "";
  let isRun = false;
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name }) => {
    isRun = name === "w:t";
  });
  parser.on("closetag", () => {
    isRun = false;
  });
  parser.on("text", (text) => {
    if (isRun) words += text;
  });
  parser.write(xml).close();
  return words;
}
