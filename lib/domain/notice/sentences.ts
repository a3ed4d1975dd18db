import { foldSpace } from "#lib/domain/text.ts";
import type { Kind } from "#lib/domain/vocabulary.ts";
import type { NoticeCase } from "./case.ts";
import { toldWords, type Wordings } from "./changed-words.ts";
import { sayNote } from "./note-sentences.ts";
import { bareWords, endSentence, quote } from "./quoting.ts";
import { possessive } from "./speaker.ts";

/** Kinds of which the wrong and the right thing are things, told without quotation marks if short. */
const FACTS: Partial<Readonly<Record<Kind, string>>> = {
  number: "number",
  date: "date",
  name: "name",
  title: "title",
  place: "place",
};

/** The words of a case, ready to be put into its sentences. */
interface Told {
  readonly opener: string;
  /** With a space in front, or empty. */
  readonly where: string;
  /** What was wrong and what is right, in quotation marks. */
  readonly was: string;
  readonly is: string;
}

/** What was wrong, what is right, and where, in whole sentences; without label and date. */
export function sayChange(of: NoticeCase): string {
  const { action } = of.correction;
  if (action === "note") return sayNote(of);
  const told = toldOf(of);
  switch (action) {
    case "replace":
      return sayReplacement(of, told);
    case "insert":
      return sayInsertion(of, told);
    case "delete":
      return sayDeletion(of, told);
    default:
      return action satisfies never;
  }
}

function toldOf({ correction, style, where }: NoticeCase): Told {
  const { was, is } = toldWords(correction);
  return {
    opener: style === "amended_line" ? "An earlier version" : "An earlier version of this article",
    // The mark at the words says where.
    where: where === null || style === "asterisk" ? "" : ` ${where}`,
    was: quote(was),
    is: quote(is),
  };
}

function sayReplacement(of: NoticeCase, told: Told): string {
  const { opener, where, was, is } = told;
  const { notice, kind, style } = of;
  if (notice === "clarification") {
    return `${opener} said ${was}${where}, which was not clear. ${endSentence(`It now says ${is}`)}`;
  }
  if (notice === "update") {
    return `${endSentence(`${opener} said ${was}${where}`)} ${endSentence(`It now says ${is}`)}`;
  }
  const noun = FACTS[kind];
  if (noun && style !== "amended_line") return sayFact(of, told, noun);
  const should = endSentence(`It should have said ${is}`);
  if (kind === "quote") return sayMisquotation(of, told);
  if (kind === "paraphrase") {
    const said = of.speaker === null ? "was said" : `${foldSpace(of.speaker)} said`;
    return `${opener} misstated what ${said}. ${endSentence(`It said ${was}${where}`)} ${should}`;
  }
  if (kind === "attribution") {
    return `${opener} misattributed a statement${where}. ${endSentence(`It said ${was}`)} ${should}`;
  }
  const wrongly = style === "agency" ? "incorrectly said" : "said";
  return `${endSentence(`${opener} ${wrongly} ${was}${where}`)} ${should}`;
}

function sayFact({ style, correction }: NoticeCase, { opener, where }: Told, noun: string): string {
  const { was, is } = noun === "name" ? toldWords(correction) : withoutLead(toldWords(correction));
  const print = isShort(was) && isShort(is) ? bareWords : quote;
  if (style === "agency") {
    const wrong = `${opener} gave a wrong ${noun}, ${print(was)}${where === "" ? "" : `,${where}`}`;
    return `${endSentence(wrong)} ${endSentence(`The correct ${noun} is ${print(is)}`)}`;
  }
  const right = endSentence(`It is ${print(is)}, not ${print(withoutUnit({ was, is }))}`);
  return `${opener} misstated a ${noun}${where}. ${right}`;
}

/** Words that both begin with, such as “some” and “about”, are no part of the fact. */
function withoutLead({ was, is }: Wordings): Wordings {
  const old = was.split(" ");
  const now = is.split(" ");
  const most = Math.min(old.length, now.length) - 1;
  const differing = old.findIndex((word, nth) => word !== now[nth]);
  const lead = Math.min(differing === -1 ? most : differing, most);
  return { was: old.slice(lead).join(" "), is: now.slice(lead).join(" ") };
}

/** “59” of “59 missiles” where “58 missiles” has just been said. */
function withoutUnit({ was, is }: Wordings): string {
  const [number = "", ...unit] = was.split(" ");
  const isShared = unit.length > 0 && is.endsWith(` ${unit.join(" ")}`);
  return isShared && /\d/u.test(number) ? number : was;
}

function isShort(words: string): boolean {
  return words.split(" ").length <= 5 && !MARKS.test(words);
}

function sayMisquotation({ speaker, correction }: NoticeCase, told: Told): string {
  const { opener, where, was, is } = told;
  const wrong =
    speaker === null
      ? `${opener} misquoted a statement${where} as ${was}`
      : `${opener} misquoted ${foldSpace(speaker)}${where} as saying ${was}`;
  // Where the quotation marks are gone, the new words are not the speaker's own.
  const isParaphrased = MARKS.test(correction.exact) && !MARKS.test(correction.insert);
  const right = isParaphrased ? "It now says" : `${possessive(speaker)} actual words were`;
  return `${endSentence(wrong)} ${endSentence(`${right} ${is}`)}`;
}

const MARKS = /[“”„«»"]/u;

function sayInsertion({ notice, correction }: NoticeCase, { opener, where, is }: Told): string {
  const [words, have] = isOneWord(correction.insert) ? ["word", "has"] : ["words", "have"];
  if (notice === "correction") return endSentence(`${opener} left out the ${words} ${is}${where}`);
  const purpose = notice === "clarification" ? " to make the meaning clear" : "";
  const place = where.replace(/^ in /u, " to ");
  return endSentence(`The ${words} ${is} ${have} been added${place}${purpose}`);
}

function sayDeletion({ notice, correction }: NoticeCase, { opener, where, was }: Told): string {
  const isOne = isOneWord(correction.exact);
  const [words, have] = isOne ? ["word", "has"] : ["words", "have"];
  if (notice === "correction") {
    const wrong = endSentence(`${opener} wrongly said ${was}${where}`);
    return `${wrong} The ${words} ${have} been removed.`;
  }
  const unclear = notice === "clarification" ? `, which ${isOne ? "was" : "were"} not clear,` : "";
  const place = where.replace(/^ in /u, " from ");
  return endSentence(`The ${words} ${was}${unclear} ${have} been removed${place}`);
}

function isOneWord(words: string): boolean {
  return !/\s/u.test(words.trim());
}
