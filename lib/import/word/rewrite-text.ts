import { emitMark, openParagraph, openRun, type Pass } from "./rewriting.ts";
import { authorKey, countWritten, type OpenChange } from "./tracking-authors.ts";
import { escapeXml, type XmlElement } from "./xml.ts";

/** Elements whose text counts, under the name by which mammoth knows it. */
const TEXT: ReadonlyMap<string, string> = new Map([
  ["w:t", "w:t"],
  ["w:delText", "w:t"],
  ["m:t", "w:t"],
  ["w:instrText", "w:instrText"],
]);

/** Begins an element with text of its own, if this is one. */
export function startText(pass: Pass, { name, get }: XmlElement): boolean {
  if (!TEXT.has(name)) return false;
  pass.text = { value: "", isPreserved: name !== "w:t" || get("xml:space") === "preserve" };
  return true;
}

/** Ends it, and writes its text. */
export function endText(pass: Pass, name: string): boolean {
  const { text } = pass;
  const tag = TEXT.get(name);
  if (!text || tag === undefined) return false;
  pass.text = null;
  // Without `xml:space`, white space at the ends is the XML's layout (ECMA-376-1, 17.3.3.31).
  const words = text.isPreserved ? text.value : text.value.replace(/^[ \t\r\n]+|[ \t\r\n]+$/gu, "");
  if (words === "") return true;
  if (tag === "w:instrText") {
    if (openRun(pass)) pass.out.push(`<${tag}>${escapeXml(words)}</${tag}>`);
    return true;
  }
  writeWords(pass, words);
  return true;
}

/** What ends a line (see `splitLines`) and XML lets stand inside a text. A line feed is a space there. */
const LINE_END = /[\u0085\u2028\u2029]/u;

function writeWords(pass: Pass, words: string): void {
  const { found } = pass.rewriting;
  if (!openRun(pass)) {
    openParagraph(pass);
    emitMark(pass, { kind: "hidden", text: words });
    return;
  }
  countWritten(found.written, words.length, changesAround(pass));
  const { language, isStruck, font = null } = pass.runs.at(-1)?.properties ?? {};
  if (isStruck && words.trim()) found.struck++;
  if (language) found.languages.set(language, (found.languages.get(language) ?? 0) + words.length);
  const lines = words.replace(/[\r\n]/gu, " ").split(LINE_END);
  pass.out.push(lines.map((line) => symbolsOf(line, font)).join("<w:br/>"));
}

/** Where a font of symbols has its signs among characters of private use. */
const SYMBOLS = /([\uf020-\uf0ff])/u;

/** A text as mammoth reads it: a sign of a font of symbols, which LibreOffice writes as text, as `w:sym`. */
function symbolsOf(line: string, font: string | null): string {
  const isSymbols = font !== null && /^(?:symbol|(?:wing|web)dings.{0,3})$/iu.test(font);
  const pieces = isSymbols ? line.split(SYMBOLS).filter((piece) => piece !== "") : [line];
  return pieces
    .map((piece) =>
      isSymbols && SYMBOLS.test(piece)
        ? `<w:sym w:font="${font}" w:char="${piece.charCodeAt(0).toString(16).toUpperCase()}"/>`
        : `<w:t xml:space="preserve">${escapeXml(piece)}</w:t>`,
    )
    .join("");
}

/** The changes that are open, with that of the table's row. */
function changesAround({ changes, rows }: Pass): readonly OpenChange[] {
  const row = rows.at(-1);
  return row ? [{ change: row.change, author: authorKey(row.by) }, ...changes] : changes;
}
