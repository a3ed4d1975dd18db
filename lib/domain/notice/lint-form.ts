import { labelOf } from "#lib/domain/vocabulary.ts";
import type { NoticeCase } from "./case.ts";
import { beginsWithDay, formatDay, namesDay } from "./day.ts";
import { STYLE_RULES } from "./house-style.ts";
import { headOf, type NoticeKind } from "./notice.ts";
import { withoutPassages } from "./passages.ts";
import { type NoticeWarning, warn } from "./warning.ts";

const BLANKS = /\[(?:…|\.{3})\]/gu;

/** Whether a notice says what it is and when it was made, and where something is still to be filled in. */
export function lintForm(words: string, of: NoticeCase): NoticeWarning[] {
  const head = headOf(words);
  const said = words.length - words.trimStart().length;
  const range = head && { start: said, end: said + head.words.length };
  const { notice } = of;
  const warnings: NoticeWarning[] = [];
  if (!head) warnings.push(warn("label_missing", labelWanted(of)));
  const label = head?.form === "label" ? kindOf(head.words) : null;
  if (label && label !== notice) {
    const message = `It is labelled “${labelOf(label)}”, but readers are told ${NOUNS[notice]}. Change one of them.`;
    warnings.push(warn("label_other", message, range));
  }
  const isDated =
    namesDay(head?.words ?? words.slice(0, 120)) || beginsWithDay(words.slice(range?.end ?? 0));
  const hasBlank = (head?.words ?? "").search(BLANKS) !== -1;
  if (STYLE_RULES[of.style].isDated && !isDated && !hasBlank) {
    warnings.push(warn("date_missing", dateWanted(of), range));
  }
  return [...warnings, ...blanksIn(words, range?.end ?? 0)];
}

const NOUNS: Readonly<Record<NoticeKind, string>> = {
  correction: "a correction",
  clarification: "a clarification",
  editors_note: "an editor’s note",
  update: "an update",
};

function kindOf(head: string): NoticeKind {
  if (/note/iu.test(head)) return "editors_note";
  if (/clarif/iu.test(head)) return "clarification";
  return /updat/iu.test(head) ? "update" : "correction";
}

function labelWanted({ style, notice, date }: NoticeCase): string {
  const day = (date && formatDay(date)) ?? "";
  if (style === "amended_line") {
    return `The label is missing. Begin with “This article was amended on ${day || "…"}.”`;
  }
  const behind = STYLE_RULES[style].isDated && day !== "" ? `, ${day}` : "";
  return `The label is missing. Begin with “${labelOf(notice)}${behind}:”.`;
}

function dateWanted({ date }: NoticeCase): string {
  const day = date && formatDay(date);
  return day
    ? `The date is missing. Put “${day}” at the start.`
    : "The date is missing. Say on which day it was corrected.";
}

function blanksIn(words: string, headEnd: number): NoticeWarning[] {
  return [...withoutPassages(words).matchAll(BLANKS)].map(({ 0: sign, index }) => {
    const range = { start: index, end: index + sign.length };
    const wanted = index < headEnd ? "the day" : "what is right, in the source’s words";
    return warn("blank", `Fill in the blank ${sign}: ${wanted}.`, range);
  });
}
