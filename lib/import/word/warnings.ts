import type { Found } from "./rewriting.ts";

interface Findings {
  readonly found: Found;
  /** Rows of tables that became lines. */
  readonly rows: number;
  /** What mammoth says of the file. */
  readonly messages: readonly string[];
  /** The addresses of links that were not kept. */
  readonly dropped: ReadonlySet<string>;
  /** The names of all files in the package. */
  readonly names: ReadonlySet<string>;
}

/** What an editor should know about a Word file of which not everything could come in as it was. */
export function warningsOf({ found, rows, messages, dropped, names }: Findings): readonly string[] {
  return [
    hasMacros(names) ? "The file has macros. They were ignored: only its words came in." : "",
    warn(found.formatting, "A tracked change", "tracked changes", "of formatting only"),
    warn(found.hidden, "A piece", "pieces", "of hidden text"),
    warn(found.embedded, "An object", "objects", "of another program, or another document,"),
    rows > 0
      ? `What was a table is ${rows === 1 ? "1 line" : `${rows} lines`} of text now, its cells apart by “|”. See whether it reads well.`
      : "",
    found.formulas > 0
      ? "The file has formulas, which are plain text now. Compare them with the file."
      : "",
    found.struck > 0
      ? "Some words are struck through in the file. They are kept like the others: see whether they should be."
      : "",
    warnOfSymbols(messages),
    warnOfLinks(dropped),
  ].filter((warning) => warning !== "");
}

function hasMacros(names: ReadonlySet<string>): boolean {
  return [...names].some((name) => /(?:^|\/)vbaProject\.bin$/iu.test(name));
}

function warn(count: number, one: string, many: string, what: string): string {
  if (count === 0) return "";
  const counted = count === 1 ? one : `${count.toLocaleString("en")} ${many}`;
  return `${counted} ${what} ${count === 1 ? "was" : "were"} left out.`;
}

const SYMBOL =
  /^A w:sym element with an unsupported character was ignored: char (.*) in font (.*)$/u;

function warnOfSymbols(messages: readonly string[]): string {
  const fonts = messages.flatMap((message) => SYMBOL.exec(message)?.[2] ?? []);
  if (fonts.length === 0) return "";
  const names = [...new Set(fonts)].slice(0, 3).join(", ");
  const missing = fonts.length === 1 ? "One symbol is" : `${fonts.length} symbols are`;
  return `${missing} missing that only a font knows (${names}). Compare the text with the file.`;
}

function warnOfLinks(dropped: ReadonlySet<string>): string {
  if (dropped.size === 0) return "";
  const [first = ""] = dropped;
  const shown = first.length > 60 ? `${first.slice(0, 60).toWellFormed()}…` : first;
  const what = dropped.size === 1 ? "A link was" : `${dropped.size} links were`;
  return `${what} dropped, since only addresses of the web and of e-mail are kept: ${shown}`;
}
