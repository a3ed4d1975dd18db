import MarkdownIt, {
  type MarkdownIt as Parser,
  type StateBlock,
  type StateInline,
  type Token,
} from "markdown-it";

/** How deep blocks may stand inside each other, in levels of the parser: a list and its items are two. */
const DEEPEST = 100;

/** A parsed text and what its inline parser needs to read more of it. */
export interface ParsedMarkdown {
  readonly tokens: readonly Token[];
  /** Reads one line more, such as a table's cell, with the text's own link definitions. */
  readonly parseLine: (line: string) => readonly Token[];
}

/**
 * Parses CommonMark 0.31 with GitHub's tables and strikethrough, and footnotes as most sites know them.
 * Raw HTML stays as it is written. Definitions of link addresses are among the tokens. Null when blocks
 * are nested so deeply that the parser would drop the innermost words.
 */
export function parseMarkdown(markdown: string): ParsedMarkdown | null {
  const env = {};
  const tokens = parser.parse(markdown, env);
  if (tokens.some(({ level }) => level >= DEEPEST - 1)) return null;
  const parseLine = (line: string) => parser.parseInline(line, env)[0]?.children ?? [];
  return { tokens, parseLine };
}

const parser = createParser();

function createParser(): Parser {
  const made = new MarkdownIt("default", {
    html: false,
    linkify: false,
    typographer: false,
    maxNesting: DEEPEST,
  });
  // Every address is looked at by us: the parser would leave a bad link's address among the words.
  made.validateLink = () => true;
  made.normalizeLinkText = (address) => address;
  // Without these it shows where an escape stood and which definitions there are.
  made.core.ruler.disable(["strip_references", "text_join"]);
  made.inline.ruler.after("text", "change", readChange);
  made.block.ruler.before("reference", "footnote", readFootnote, {
    alt: ["paragraph", "reference", "blockquote", "list"],
  });
  return made;
}

/** Most code units of one mark-up of a change. */
const LONGEST_CHANGE = 2_000;

const CHANGE = /^\{(?:\+\+.*?\+\+|--.*?--|~~.*?~~|==.*?==|>>.*?<<)\}/su;

/**
 * A rule of the inline parser for changes as CriticMarkup writes them (`{++new++}`, `{~~old~>new~~}`):
 * one token `change`, as it is written, so that no sign of it is taken for other mark-up.
 */
function readChange(state: StateInline, silent: boolean): boolean {
  const { src, pos, posMax } = state;
  if (src.charAt(pos) !== "{") return false;
  const found = CHANGE.exec(src.slice(pos, Math.min(posMax, pos + LONGEST_CHANGE)))?.[0];
  if (found === undefined) return false;
  if (!silent) state.push("change", "", 0).content = found.replace(/\s*\n\s*/gu, " ");
  state.pos += found.length;
  return true;
}

const FOOTNOTE = /^\[\^([^\]\s]{1,100})\]:[ \t]*/u;

/** How far the further paragraphs of a footnote are indented, in columns. */
const INDENT = 4;

/**
 * A rule of the block parser for `[^label]: words`, further paragraphs indented: makes a pair of tokens
 * `footnote_open` and `footnote_close` around its blocks, the label in `info`.
 */
function readFootnote(state: StateBlock, line: number, end: number, silent: boolean): boolean {
  const indent = (state.sCount[line] ?? 0) - state.blkIndent;
  const first = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
  if (indent >= INDENT || !state.src.startsWith("[^", first)) return false;
  const found = FOOTNOTE.exec(state.src.slice(first, state.eMarks[line]));
  if (!found) return false;
  if (silent) return true;
  const before = { ...placeOf(state, line), parentType: state.parentType };
  state.push("footnote_open", "", 1).info = found[1] ?? "";
  state.bMarks[line] = first + found[0].length;
  state.tShift[line] = 0;
  state.blkIndent += INDENT;
  state.sCount[line] = state.blkIndent;
  state.parentType = "footnote";
  // A footnote without words has nothing to parse, and the parser would read on behind it.
  if (state.isEmpty(line)) state.line = line + 1;
  else state.md.block.tokenize(state, line, end);
  state.blkIndent -= INDENT;
  state.parentType = before.parentType;
  state.bMarks[line] = before.bMark;
  state.tShift[line] = before.tShift;
  state.sCount[line] = before.sCount;
  state.push("footnote_close", "", -1);
  return true;
}

function placeOf({ bMarks, tShift, sCount }: StateBlock, line: number) {
  return { bMark: bMarks[line] ?? 0, tShift: tShift[line] ?? 0, sCount: sCount[line] ?? 0 };
}
