import type { FormattedRun } from "../reviewed/formatted-runs.ts";
import type { PrintedBlock } from "../reviewed/printed.ts";

/** What means something wherever it stands. */
const ANYWHERE = /[\\`*_[\]<>|~]|&(?=[#\p{L}]|$)/gu;
/** What means something only at the start of a block: headings, lists, rules, underlines. */
const AT_START = /^(?:[#+=-]|:(?=[\s:-]))/u;
const NUMBER_AT_START = /^(\d{1,9})([.)])/u;
/**
 * White space that would make code of the block, or that a parser would drop. A line tabulation stays:
 * parsers take no reference to it.
 */
const SPACE_AT_EDGES = /^[^\S\v]+|[^\S\v]+$/gu;
/** A heading's closing sequence. */
const HASHES_AT_END = /(^|\s)(#+\s*)$/u;

/** A block's words, or a notice's, so that a Markdown parser gives back the same words. */
export function escapeMarkdown(words: string): string {
  return escapeEdges(escapeAnywhere(words));
}

function escapeAnywhere(words: string): string {
  // A bare carriage return would end the line, and begin a list or a heading with what is behind it.
  return words.replace(ANYWHERE, "\\$&").replaceAll("\r", "&#13;");
}

/** Escapes what would mean something at the start or the end of a block that is otherwise written. */
export function escapeEdges(written: string): string {
  return written
    .replace(HASHES_AT_END, (_, before: string, hashes: string) => {
      return before + hashes.replaceAll("#", "\\#");
    })
    .replace(AT_START, "\\$&")
    .replace(NUMBER_AT_START, "$1\\$2")
    .replace(SPACE_AT_EDGES, (spaces) =>
      spaces.replace(/\s/gu, (space) => `&#${space.charCodeAt(0)};`),
    );
}

/**
 * One run of a block with its formats; `written` is the last character before it. White space at its
 * edges stays outside the signs, and where a parser would not take the signs for an opening and a
 * closing one (CommonMark 6.2, flanking), the words go without: they matter more than their weight.
 */
export function formatRun(
  block: PrintedBlock,
  run: FormattedRun<unknown>,
  written: string | undefined,
): string {
  // Before a link, an exclamation mark would make a picture of it.
  const plain = escapeAnywhere(run.text).replace(/!$/u, run.end === block.end ? "!" : "\\!");
  const [, before = "", words = "", after = ""] = /^(\s*)(.*?)(\s*)$/su.exec(run.text) ?? [];
  if (words === "") return plain;
  const left = before.at(-1) ?? written;
  const right = after.at(0) ?? block.text[run.end - block.start];
  const signs = `${run.isBold ? "**" : ""}${run.isItalic ? "*" : ""}`;
  const emphasis = canEmphasize(words, left, right) ? signs : "";
  if (emphasis === "" && run.href === null) return plain;
  const inner = `${emphasis}${escapeAnywhere(words)}${emphasis}`;
  const linked = run.href === null ? inner : `[${inner}](<${escapeAddress(run.href)}>)`;
  return `${before}${linked}${after}`;
}

/** White space outside lets any word be emphasised; signs beside letters or signs may not be read. */
function canEmphasize(words: string, left: string | undefined, right: string | undefined): boolean {
  const opens = isSpace(left) || (!isPunctuation(words.at(0)) && left !== "*");
  const closes = isSpace(right) || (!isPunctuation(words.at(-1)) && right !== "*");
  return opens && closes;
}

function isSpace(sign: string | undefined): boolean {
  return sign === undefined || /\s/u.test(sign);
}

/** Half of a character counts: it may be half of a sign such as an emoji. */
function isPunctuation(sign: string | undefined): boolean {
  return sign !== undefined && /[\p{P}\p{S}\p{Cs}]/u.test(sign);
}

/** An address between angle brackets (CommonMark 6.3), which must not hold any. */
function escapeAddress(href: string): string {
  return href.replaceAll("\\", "%5C").replaceAll("<", "%3C").replaceAll(">", "%3E");
}
