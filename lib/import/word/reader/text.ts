import type { XmlElement } from "../parts/xml.ts";
import { currentLink } from "./fields.ts";
import { addPiece, isHidden, paragraphAround } from "./flow.ts";
import type { TextPiece } from "./pieces.ts";
import type { ReaderState } from "./state.ts";
import { isSymbolFont, symbolOf } from "./symbol-fonts.ts";
import { authorKey, countWritten, type OpenChange } from "./tracking-authors.ts";

/** Elements whose text counts. */
const TEXT = new Set(["w:t", "w:delText", "m:t", "w:instrText"]);

/** Begins an element with text of its own, if this is one. */
export function startText(state: ReaderState, { name, get }: XmlElement): boolean {
  if (!TEXT.has(name)) return false;
  state.value = { text: "", isPreserved: name !== "w:t" || get("xml:space") === "preserve" };
  return true;
}

/** Ends it, and takes up its text. */
export function endText(state: ReaderState, name: string): boolean {
  const { value } = state;
  if (!value || !TEXT.has(name)) return false;
  state.value = null;
  // Without `xml:space`, white space at the ends is the XML's layout (ECMA-376-1, 17.3.3.31).
  const text = value.isPreserved ? value.text : value.text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/gu, "");
  if (text === "") return true;
  if (name !== "w:instrText") addWords(state, text);
  else if (!isHidden(state)) state.instruction += text;
  return true;
}

/** Adds text in the format of the open runs, and with the link that is open. */
export function addText(state: ReaderState, text: string): void {
  if (text === "" || isHidden(state)) return;
  let [isBold, isItalic, isRaised, isLowered] = [false, false, false, false];
  // Runs stand in runs where it is said how a word is read.
  for (const { hidden, bold, italic, position } of state.flow.runs) {
    if (hidden) continue;
    isBold ||= bold === true;
    isItalic ||= italic === true;
    isRaised ||= position === "superscript";
    isLowered ||= position === "subscript";
  }
  const href = currentLink(state);
  joinText(state, { kind: "text", text, isBold, isItalic, isRaised, isLowered, href });
}

/** Adds a piece of text, to the last one where that has the same format. */
function joinText(state: ReaderState, piece: TextPiece): void {
  const { pieces } = paragraphAround(state);
  const last = pieces.length > state.ruby.from ? pieces.at(-1) : undefined;
  if (last?.kind === "text" && isSameFormat(last, piece)) {
    last.text += piece.text;
    state.count++;
  } else addPiece(state, piece);
}

function isSameFormat(a: TextPiece, b: TextPiece): boolean {
  return (
    a.isBold === b.isBold &&
    a.isItalic === b.isItalic &&
    a.isRaised === b.isRaised &&
    a.isLowered === b.isLowered &&
    a.href === b.href
  );
}

/** Ends the line in the middle of the paragraph. A page ends where a line does. */
export function addBreak(state: ReaderState): void {
  if (!isHidden(state)) addPiece(state, { kind: "break" });
}

/** Adds a sign that is given by its number in a font of symbols (ECMA-376-1, 17.3.3.30). */
export function addSymbol(state: ReaderState, { get }: XmlElement): void {
  addSign(state, get("w:font") ?? "unnamed", Number.parseInt(get("w:char") ?? "", 16));
}

function addSign(state: ReaderState, font: string, code: number): void {
  if (isHidden(state)) return;
  const { symbols } = state.context.found;
  const sign = symbolOf(font, code);
  if (sign === null) symbols.set(font, (symbols.get(font) ?? new Set()).add(code));
  else addText(state, sign);
}

/** What ends a line (see `splitLines`) and XML lets stand inside a text. A line feed is a space there. */
const LINE_END = /[\u0085\u2028\u2029]/u;

function addWords(state: ReaderState, words: string): void {
  if (isHidden(state)) {
    addPiece(state, { kind: "hidden", text: words });
    return;
  }
  const { found } = state.context;
  const { language, isStruck, font } = state.flow.runs.at(-1) ?? {};
  countWritten(found.written, words.length, changesAround(state));
  if (isStruck && words.trim()) found.struck++;
  if (language) found.languages.set(language, (found.languages.get(language) ?? 0) + words.length);
  for (const [index, line] of words
    .replace(/[\r\n]/gu, " ")
    .split(LINE_END)
    .entries()) {
    if (index > 0) addBreak(state);
    if (font && isSymbolFont(font)) addSymbolText(state, font, line);
    else addText(state, line);
  }
}

/** Where a font of symbols has its signs among characters of private use. */
const SYMBOLS = /([\uf020-\uf0ff])/u;

/** Adds text of a font of symbols: LibreOffice writes its signs as characters. */
function addSymbolText(state: ReaderState, font: string, line: string): void {
  for (const piece of line.split(SYMBOLS)) {
    if (SYMBOLS.test(piece)) addSign(state, font, piece.charCodeAt(0));
    else addText(state, piece);
  }
}

/** The changes that are open, with that of the table's row. */
function changesAround({ changes, rows }: ReaderState): readonly OpenChange[] {
  const row = rows.at(-1)?.change;
  return row ? [{ change: row.change, author: authorKey(row.by) }, ...changes] : changes;
}

/** Begins how a word is said (ruby), which stands over it and in the file before it. */
export function openRubyText(state: ReaderState): void {
  state.ruby = { from: paragraphAround(state).pieces.length, pieces: [] };
}

/** Keeps it until the word itself has been read. */
export function closeRubyText(state: ReaderState): void {
  const { from } = state.ruby;
  state.ruby = { from: 0, pieces: paragraphAround(state).pieces.splice(from) };
}

/** Ends the word: in a line, how it is said stands behind it, in brackets. */
export function closeRubyBase(state: ReaderState): void {
  const said = state.ruby.pieces.splice(0);
  if (said.length === 0 || isHidden(state)) return;
  addText(state, "(");
  for (const piece of said) {
    if (piece.kind === "text") joinText(state, piece);
    else addPiece(state, piece);
  }
  addText(state, ")");
}
