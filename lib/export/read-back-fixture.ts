import { JSDOM } from "jsdom";
import MarkdownIt from "markdown-it";
import { z } from "zod";
import type { ExportedFile } from "./registry.ts";
import { accepted, readWord } from "./word/read-word-fixture.ts";

/**
 * For tests: reads an exported file as whoever gets it does, with a parser of its format. The blocks
 * of the article in it that have words, each as it is, white space and all; null where the format holds
 * no whole article. Throws for what is not valid, and for what would run.
 */
export function readBack({ mediaType, body }: ExportedFile): readonly string[] | null {
  const [type = ""] = mediaType.split(";");
  const reader = READERS[type];
  if (!reader) throw new TypeError(`Nobody reads ${type}.`);
  return reader(body)?.filter((block) => block.trim() !== "") ?? null;
}

const READERS: Readonly<Record<string, (body: string | Uint8Array) => string[] | null>> = {
  "text/plain": (body) => wholeText(body).split("\n\n"),
  "text/html": (body) => readHtml(wholeText(body)),
  "text/markdown": (body) => readHtml(new MarkdownIt({ html: true }).render(wholeText(body))),
  "application/json": (body) => readBundle(wholeText(body)),
  "application/ld+json": (body) => readLinked(wholeText(body)),
  "text/csv": (body) => readTable(wholeText(body)),
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": (body) =>
    readPackage(body),
};

function wholeText(body: string | Uint8Array): string {
  if (typeof body !== "string") throw new TypeError("It is bytes, not text.");
  if (!body.isWellFormed()) throw new TypeError("It holds half of a character.");
  return body;
}

const ACTIVE = "script, iframe, object, embed, form, base, img, meta[http-equiv=refresh]";

const BLOCKS = "h1, h2, h3, h4, h5, h6, p, li, figcaption, pre, td, hr";

/** The blocks of the article, or of the whole body where nothing else is. Throws for words beside them. */
function readHtml(html: string): string[] {
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
  const article = document.querySelector("article") ?? document.body;
  const blocks = [...article.querySelectorAll(BLOCKS)].filter((one) => !one.querySelector(BLOCKS));
  const words = blocks.map((block) => block.textContent ?? "");
  const isWhole = bare(article.textContent ?? "") === bare(words.join(""));
  if (!isWhole) throw new TypeError("Words stand outside of any block.");
  return words;
}

function bare(text: string): string {
  return text.replace(/\s+/gu, "");
}

const Worded = z.object({ revisions: z.array(z.object({ text: z.string() })) });

function readBundle(json: string): string[] {
  return Worded.parse(JSON.parse(json)).revisions.at(-1)?.text.split("\n") ?? [];
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

/** Every part is well-formed XML; the words are those with every change accepted. */
function readPackage(body: string | Uint8Array): string[] {
  if (typeof body === "string") throw new TypeError("It is text, not a package.");
  return accepted(readWord(body)).split("\n");
}
