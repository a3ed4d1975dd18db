import { ACTION_RULES } from "#lib/domain/correction-action.ts";
import { labelOf } from "#lib/domain/vocabulary.ts";
import { BLANK, type NoticeCase } from "./case.ts";
import { changeSentence } from "./change-sentences.ts";
import { formatDay } from "./day.ts";
import { STYLE_RULES } from "./house-style.ts";

/**
 * A notice in a house style, in one line: label, day where the style asks for one, what was wrong, what
 * is right, and where. It says nothing that is not in the case: what nobody gave is left out, or is
 * `BLANK` where the sentence needs it. English, whatever language the article is in.
 */
export function composeNotice(of: NoticeCase): string {
  const { notice, style } = of;
  const day = (of.date && formatDay(of.date)) ?? BLANK;
  const said = changeSentence(of);
  if (style === "amended_line") return `${amendedLine(of, day)} ${said}`;
  const date = STYLE_RULES[style].isDated ? `, ${day}` : "";
  return `${labelOf(notice)}${date}: ${said}`;
}

function amendedLine({ notice, correction }: NoticeCase, day: string): string {
  const verb = notice === "update" ? "updated" : "amended";
  const purpose = ACTION_RULES[correction.action].editsText ? "" : " to add a note";
  return `This article was ${verb} on ${day}${purpose}.`;
}
