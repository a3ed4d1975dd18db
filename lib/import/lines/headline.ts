import { isBlank } from "./lines.ts";

/** Longest headline that is made from an article's first words, in code units. */
const LONGEST = 80;
/** A first sentence shorter than this says too little. */
const SHORTEST_SENTENCE = 20;

const NAMELESS =
  /^(?:(?:new|copy|of|untitled|unnamed|document|text|file|article|story|draft|final|page|import|download|scan|version|v?\d+|\(\d+\))(?:[\s.,_-]+|$))+$/iu;

/** Controls, and characters that only direct how others are shown; emoji and scripts need the joiners. */
const UNSEEN = /(?!\u200c|\u200d)[\p{Cc}\p{Cf}]/gu;

/**
 * Words as a headline: without control and format characters (Unicode Cc and Cf but ZWNJ and ZWJ), white
 * space folded; empty when nothing of it can be seen.
 */
export function cleanHeadline(words: string): string {
  const title = words
    .toWellFormed()
    .replace(/[\s\u0085]/gu, " ")
    .replace(UNSEEN, "");
  return isBlank(title) ? "" : title.replace(/ {2,}/gu, " ").trim();
}

/** How much of a text is looked at for its first words, in code units. */
const REACH = 2_000;

/**
 * A name for an article that came without a headline: its file's name when a person wrote a title
 * there (three words or more, with spaces), else the first words of the text, at most 80 code units,
 * cut at a word and ended with an ellipsis. Always as `cleanHeadline` gives it.
 */
export function nameArticle(text: string, fileName: string | undefined): string {
  const title = titleIn(fileName);
  if (title) return title;
  const lines = text.slice(0, REACH).split("\n").map(cleanHeadline);
  const line = lines.find((words) => words !== "") ?? "Untitled";
  const sentence = /^.*?\p{L}{2}[.!?](?=\s|$)/u.exec(line.slice(0, LONGEST + 2))?.[0];
  if (sentence && sentence.length >= SHORTEST_SENTENCE && sentence.length <= LONGEST) {
    return sentence.replace(/\.$/u, "");
  }
  return line.length <= LONGEST ? line : cutAtWord(line);
}

function titleIn(fileName: string | undefined): string | null {
  // A path is cut at its last slash; what is longer than this is no title in any case.
  const last = fileName?.slice(-LONGEST * 4).replace(/^.*[/\\]/su, "") ?? "";
  const name = cleanHeadline(last)
    .replace(/\.[^.\s]{1,5}$/u, "")
    .trim();
  if (name.length > LONGEST * 2 || NAMELESS.test(name)) return null;
  return name.split(/\s+/u).filter((word) => /^\p{L}{2}/u.test(word)).length >= 3 ? name : null;
}

const graphemes = new Intl.Segmenter("und", { granularity: "grapheme" });

function cutAtWord(line: string): string {
  const room = line.slice(0, LONGEST);
  const space = room.lastIndexOf(" ");
  if (space >= LONGEST / 2) return `${room.slice(0, space).replace(/[\s,;:–—-]+$/u, "")}…`;
  // One word longer than the room: whole characters of it.
  let cut = 0;
  for (const { index } of graphemes.segment(line.slice(0, LONGEST + 32))) {
    if (index >= LONGEST) break;
    cut = index;
  }
  return `${line.slice(0, cut)}…`;
}
