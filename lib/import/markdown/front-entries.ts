import { isBlank } from "../lines/lines.ts";

/** What one key says before a text. */
export interface Entry {
  /** In small letters. */
  readonly key: string;
  readonly value: string;
  /** As it is written. */
  readonly lines: readonly string[];
}

interface Found {
  readonly entries: readonly Entry[];
  /** The text behind it. */
  readonly body: string;
}

/** Longest front matter, in code units. */
const LONGEST = 20_000;

const TOML = /^\+\+\+[ \t]*(?:\r\n|[\n\r])(.*?)(?:\r\n|[\n\r])\+\+\+[ \t]*(?:\r\n|[\n\r]|$)/su;
const PAIR = /^([A-Za-z][\w-]{0,40})\s*=\s*(\S.*)$/u;

/**
 * Reads TOML between lines of `+++`; null when the text does not start with it. The keys of a table come
 * with its name before them.
 */
export function readToml(markdown: string): Found | null {
  const found = TOML.exec(markdown.slice(0, LONGEST));
  if (!found) return null;
  const entries: { key: string; value: string; lines: string[] }[] = [];
  let table = "";
  for (const line of found[1]?.split(/\r\n|[\n\r]/u) ?? []) {
    if (isBlank(line) || line.startsWith("#")) continue;
    const pair = PAIR.exec(line.trim());
    const last = entries.at(-1);
    if (pair?.[1]) {
      entries.push({ key: table + pair[1].toLowerCase(), value: pair[2] ?? "", lines: [line] });
    } else if (/^\s*\[{1,2}[^\]=]+\]{1,2}\s*$/u.test(line)) {
      table = `${line.trim()} `;
      entries.push({ key: table, value: "", lines: [line] });
    } else if (last) {
      last.value += ` ${line.trim()}`;
      last.lines.push(line.trim());
    } else return null;
  }
  const read = entries.map((entry) => ({ ...entry, value: scalarOf(entry.value) }));
  return { entries: read, body: markdown.slice(found[0].length) };
}

const TITLE_BLOCK =
  /^%[ \t]+(\S[^\n\r]{0,500})(?:\r\n|[\n\r])(?:%[ \t]*([^\n\r]{0,500})(?:\r\n|[\n\r]))?(?:%[ \t]*([^\n\r]{0,100})(?:\r\n|[\n\r]))?(?=[\n\r])/u;

/** Reads the lines `% title`, `% authors` and `% date` over a blank line; null without them. */
export function readTitleBlock(markdown: string): Found | null {
  const found = TITLE_BLOCK.exec(markdown);
  if (!found) return null;
  const [block, title = "", authors = "", date = ""] = found;
  const values = { title, authors: authors.split(/\s*;\s*/u).join(", "), date };
  const lines = block.split(/\r\n|[\n\r]/u);
  const entries = Object.entries(values).map(([key, value], index) => {
    return { key, value: value.trim(), lines: [lines[index] ?? ""] };
  });
  return {
    entries: entries.filter(({ value }) => value !== ""),
    body: markdown.slice(block.length),
  };
}

/** A value of YAML or TOML without its quotation marks; the names of a list in brackets with commas between. */
export function scalarOf(written: string): string {
  const value = written.trim();
  const quoted = /^(["'])(.*)\1(?:\s+#.*)?$/u.exec(value);
  if (quoted?.[2] !== undefined) return unescapeValue(quoted[2], quoted[1] ?? "");
  const list = /^\[(.*)\]$/u.exec(value)?.[1];
  if (list !== undefined) return list.split(",").map(scalarOf).filter(Boolean).join(", ");
  if (/^[|>][+-]?$/u.test(value)) return "";
  return value.replace(/\s+#.*$/u, "");
}

function unescapeValue(value: string, quote: string): string {
  return quote === "'" ? value.replaceAll("''", "'") : value.replace(/\\(["\\/])/gu, "$1");
}
