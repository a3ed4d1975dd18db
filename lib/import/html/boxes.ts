import type { BlockKind } from "#lib/domain/vocabulary.ts";
import type { SourceLine } from "../lines/lines.ts";
import type { DroppedLink } from "../lines/links.ts";
import type { NameReader } from "./names.ts";
import type { Element } from "./tree.ts";

/** An element that begins on a line of its own, with what is known of it. */
export interface Box {
  /** Its place in the order of the page; the outermost box is 0. */
  readonly index: number;
  readonly parent: Box | null;
  readonly element: Element;
  /** As `NameReader.namesOf` gives them. */
  readonly names: string;
  /** Why its names, or failing them its tag and role, show that it is furniture; null when they do not. */
  readonly reason: string | null;
  /** The reason that its tag and role give alone. */
  readonly structure: string | null;
}

/** What a line is in its page, beside its words. */
export type LineRole = "text" | "cell-row" | "alt" | "time";

/** A line with its place in the page. */
export interface PageLine extends SourceLine {
  readonly box: Box;
  /** How many of its code units are words of links. */
  readonly linked: number;
  /** 1 to 6 for a heading of that level, else 0. */
  readonly level: number;
  readonly role: LineRole;
  /** Names of the inline elements that hold all of it, as `NameReader.namesOf` gives them. */
  readonly inlineNames: string;
  readonly dropped: readonly DroppedLink[];
  readonly isStruck: boolean;
  readonly isShifted: boolean;
}

/** What a page shows: its boxes in order, and its lines. */
export interface PageLayout {
  readonly boxes: readonly Box[];
  readonly lines: readonly PageLine[];
  /** The boxes of fields in which something is written. */
  readonly forms: readonly Box[];
  readonly names: NameReader;
  /** How many comments have a mark in the page and no words. */
  readonly lostComments: number;
  /** Whether it was written with tracking on, so that insertions are the text. */
  readonly isDraft: boolean;
}

/** What is inside a box, in code units unless said otherwise. */
export interface Contents {
  text: number;
  linked: number;
  /** Of lines that can only be running text. */
  story: number;
  /** Lines that end as sentences do. */
  sentences: number;
  lines: number;
  /** Lines that are headings of the first level. */
  titles: number;
  /** Lines that are links or buttons as a whole, and fields to fill in. */
  leads: number;
}

/** The contents of each box, by its index. Linear: boxes hand what they hold to their parents once. */
export function sumContents({ boxes, lines, forms }: PageLayout): readonly Contents[] {
  const sums: Contents[] = boxes.map(() => ({ ...NOTHING }));
  for (const { index } of forms) {
    const own = sums[index];
    if (own) own.leads += 1;
  }
  for (const line of lines) {
    const own = sums[line.box.index];
    if (!own) continue;
    own.text += line.text.length;
    own.linked += line.linked;
    own.story += storyWeight(line);
    own.sentences += ENDING.test(line.text.slice(-20)) ? 1 : 0;
    own.lines += 1;
    own.titles += line.level === 1 ? 1 : 0;
    own.leads += isLead(line) ? 1 : 0;
  }
  for (const { index, parent } of boxes.toReversed()) {
    const own = sums[index];
    const above = parent && sums[parent.index];
    if (!own || !above) continue;
    for (const name of COUNTED) above[name] += own[name];
  }
  return sums;
}

/** The contents of an empty box. */
export const NOTHING: Readonly<Contents> = {
  ...{ text: 0, linked: 0, story: 0, sentences: 0, lines: 0, titles: 0, leads: 0 },
};
const COUNTED = ["text", "linked", "story", "sentences", "lines", "titles", "leads"] as const;

/** Whether a line is there to be pressed. */
function isLead({ text, linked, box }: PageLine): boolean {
  return linked >= text.length * 0.9 || box.element.tagName === "button";
}

const TELLING: readonly (BlockKind | null)[] = [null, "paragraph", "quotation", "list_item"];
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const ENDING = /[.!?…:;。！？؟।]["'”’»“‘)\]*†‡\d⁰-⁹¹²³]*$/u;

/** Shortest line of letters, and of signs that are words, that can only be running text. */
const SHORTEST = 60;
const SHORTEST_WIDE = 20;

/** How much a line counts as running text; 0 when it may as well be furniture. */
export function storyWeight(line: PageLine): number {
  const { text, linked, kind, level, role } = line;
  if (level > 0 || role !== "text" || linked * 2 > text.length || !TELLING.includes(kind)) return 0;
  const isWide = WIDE.test(text.slice(0, 40));
  if (text.length < (isWide ? SHORTEST_WIDE : SHORTEST)) return 0;
  return ENDING.test(text.slice(-20)) ? text.length * (isWide ? 3 : 1) : 0;
}

/** The boxes around a line or box, the nearest first. */
export function* boxesAround(box: Box | null): Generator<Box> {
  for (let around = box; around; around = around.parent) yield around;
}

/** Why each box is furniture, by its index; null where nothing shows that. */
export type Reasons = readonly (string | null)[];

/** A page with its main box and what is known of the others. */
export interface JudgedPage {
  readonly layout: PageLayout;
  readonly sums: readonly Contents[];
  readonly main: Box | null;
  readonly reasons: Reasons;
}
