import type { Token } from "markdown-it";
import { readNoteLine } from "../notes/note-lines.ts";
import { noteMark } from "../word/note-mark.ts";

/** What stands for the footnotes of a text among its words and before the note's own, by label. */
export interface FootnoteMarks {
  /** Of editor's notes: a mark such as `[1]`, which stands nowhere else in the text. */
  readonly notes: ReadonlyMap<string, string>;
  /** Of others, such as sources: `¹`, numbered as a page would show them. */
  readonly sources: ReadonlyMap<string, string>;
}

/** A reference to a footnote, its label in the first group. */
export const FOOTNOTE_REFERENCE = /\[\^([^\]\s]{1,100})\]/gu;

/** Highest number that a mark such as `[12]` may hold. */
const HIGHEST_MARK = 999;

/** The marks of all footnotes that have words and, but editor's notes, are referred to in the text. */
export function markFootnotes(tokens: readonly Token[], text: string): FootnoteMarks {
  const labels = notesIn(tokens);
  const referred = [...findReferences(tokens)].filter(([label]) => labels.has(label));
  const numbered = referred.slice(0, HIGHEST_MARK).map(([label, places], index) => {
    // One footnote has one mark: where a raised figure misleads at one place, it is `[1]` at all.
    const marks = places.map((before) => noteMark(index + 1, before));
    return [label, marks.find((mark) => mark.startsWith("[")) ?? noteMark(index + 1, "")] as const;
  });
  const sources = new Map(numbered.filter(([label]) => labels.get(label) === false));
  const used = new Set([...(text.match(/\[\d{1,3}\]/gu) ?? []), ...sources.values()]);
  const editors = [...labels].flatMap(([label, isNote]) => (isNote ? label : []));
  return { notes: markNotes(editors, used), sources };
}

/** The label of each footnote that has words, and whether it is an editor's note. */
function notesIn(tokens: readonly Token[]): ReadonlyMap<string, boolean> {
  const labels = new Map<string, boolean>();
  for (const [index, { type, info }] of tokens.entries()) {
    if (type !== "footnote_open" || tokens[index + 1]?.type === "footnote_close") continue;
    const words = tokens[index + 2];
    const isNote = words?.type === "inline" && readNoteLine(words.content) !== null;
    labels.set(info, isNote || labels.get(info) === true);
  }
  return labels;
}

/** How much before a reference says how its mark has to look, in code units. */
const NEAR = 8;

/** For each label that is referred to, in order, the last words before each reference. */
function findReferences(tokens: readonly Token[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { children } of tokens) {
    let before = "";
    for (const { type, content } of children ?? []) {
      const references = type === "text" ? content.matchAll(FOOTNOTE_REFERENCE) : [];
      for (const { 1: label = "", index } of references) {
        const near = before + content.slice(Math.max(0, index - NEAR), index);
        const places = found.get(label);
        if (places) places.push(near);
        else found.set(label, [near]);
      }
      before = (before + content.slice(-NEAR)).slice(-NEAR);
    }
  }
  return found;
}

/** For each label a mark that is not `used`: `[1]` for `1` where that is free. */
function markNotes(labels: readonly string[], used: Set<string>): ReadonlyMap<string, string> {
  const marks = new Map<string, string>();
  let next = 1;
  for (const label of labels) {
    const own = `[${label}]`;
    while (used.has(`[${next}]`)) next++;
    const mark = /^\[\d{1,3}\]$/u.test(own) && !used.has(own) ? own : `[${next}]`;
    if (next > HIGHEST_MARK) break;
    used.add(mark);
    marks.set(label, mark);
  }
  return marks;
}
