import type { Kind } from "#lib/domain/vocabulary.ts";
import type { NoticeCase } from "./case.ts";
import { type Wordings, wordingsForNotice } from "./changed-words.ts";
import { sayNote } from "./note-sentences.ts";
import { bareWords, endSentence, quote } from "./quoting.ts";
import { inSentence, possessive } from "./speaker.ts";

/** Kinds of which the wrong and the right thing are things, told without quotation marks if short. */
const FACTS: Partial<Readonly<Record<Kind, string>>> = {
  number: "number",
  date: "date",
  name: "name",
  title: "title",
  place: "place",
};

/** What the sentences of a case are put together from. */
interface Phrases {
  readonly opener: string;
  /** With a space in front, or empty. */
  readonly where: string;
  /** What was wrong and what is right, in quotation marks. */
  readonly was: string;
  readonly is: string;
}

/** What was wrong, what is right, and where, in whole sentences; without label and date. */
export function changeSentence(of: NoticeCase): string {
  const { action } = of.correction;
  const phrases = phrasesOf(of);
  switch (action) {
    case "replace":
      return sayReplacement(of, phrases);
    case "insert":
      return sayInsertion(of, phrases);
    case "delete":
      return sayDeletion(of, phrases);
    case "note":
      return sayNote(of);
    default:
      return action satisfies never;
  }
}

function phrasesOf({ correction, style, where }: NoticeCase): Phrases {
  const { was, is } = wordingsForNotice(correction);
  return {
    opener: style === "amended_line" ? "An earlier version" : "An earlier version of this article",
    // The mark at the words says where.
    where: where === null || style === "asterisk" ? "" : ` ${where}`,
    was: quote(was),
    is: quote(is),
  };
}

function sayReplacement(of: NoticeCase, phrases: Phrases): string {
  const { opener, where, was, is } = phrases;
  const { notice, kind, style } = of;
  if (notice === "clarification") {
    return `${opener} said ${was}${where}, which was not clear. ${endSentence(`It now says ${is}`)}`;
  }
  if (notice === "update") {
    return `${endSentence(`${opener} said ${was}${where}`)} ${endSentence(`It now says ${is}`)}`;
  }
  const noun = FACTS[kind];
  const isFact = style !== "amended_line" && (kind !== "number" || isNumber(of));
  if (noun && isFact) return sayFact(of, phrases, noun);
  const should = endSentence(`It should have said ${is}`);
  if (kind === "quote" && isQuoted(of)) return sayMisquotation(of, phrases);
  if (kind === "paraphrase" || kind === "quote") {
    const said = of.speaker === null ? "was said" : `${inSentence(of.speaker)} said`;
    return `${opener} misstated what ${said}. ${endSentence(`It said ${was}${where}`)} ${should}`;
  }
  if (kind === "attribution") {
    return `${opener} misattributed a statement${where}. ${endSentence(`It said ${was}`)} ${should}`;
  }
  const wrongly = style === "agency" ? "incorrectly said" : "said";
  return `${endSentence(`${opener} ${wrongly} ${was}${where}`)} ${should}`;
}

/** How a number begins: with a figure, with one in words, or with what may stand in front of it. */
const NUMBER =
  /^(?:[-+−±<>~]?\p{Sc}?\p{N}|\p{Lu}{1,3}\p{Sc}|(?:some|about|around|nearly|almost|roughly|approximately|over|under|up|at|as|more|less|fewer|only|just|not|no|none|never|both|all|half|a|an|the|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}+teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|dozens?|hundreds?|thousands?|millions?|billions?|several|many|few)(?![\p{L}\p{N}]))/iu;

/** Whether both wordings are numbers that “it is” can stand in front of: “fell to 4.9%” is none. */
function isNumber({ correction }: NoticeCase): boolean {
  const { was, is } = withoutLead(wordingsForNotice(correction));
  return [was, is].every((words) => NUMBER.test(bareWords(words)));
}

function sayFact(of: NoticeCase, { opener, where }: Phrases, noun: string): string {
  const whole = wordingsForNotice(of.correction);
  const wordings = noun === "name" ? whole : withoutLead(whole);
  const { was, is } = wordings;
  const isBare = [was, is].every((words) => isShort(words) && !/^(?:not|no|never)\b/iu.test(words));
  const print = isBare ? bareWords : quote;
  if (of.style === "agency") {
    const wrong = `${opener} gave a wrong ${noun}, ${print(was)}${where === "" ? "" : `,${where}`}`;
    return `${endSentence(wrong)} ${endSentence(`The correct ${noun} is ${print(is)}`)}`;
  }
  const not = of.kind === "number" ? withoutUnit(wordings) : was;
  const right = endSentence(`It is ${print(is)}, not ${print(not)}`);
  return `${opener} misstated a ${noun}${where}. ${right}`;
}

/** Words in front of a fact that are no part of it. */
const LEADS =
  "some about around nearly almost roughly approximately the a an on in at of by from to".split(
    " ",
  );

/** Leaves out leads that both begin with, never the whole of one. */
function withoutLead({ was, is }: Wordings): Wordings {
  const old = was.split(" ");
  const now = is.split(" ");
  const max = Math.min(old.length, now.length) - 1;
  let lead = 0;
  while (lead < max && old[lead] === now[lead] && isLead(old[lead])) lead++;
  return { was: old.slice(lead).join(" "), is: now.slice(lead).join(" ") };
}

function isLead(word = ""): boolean {
  // “The” with its capital can be part of what something is called: The Hague.
  return LEADS.includes(word.toLowerCase()) && !/^(?:The|An?)$/u.test(word);
}

const COUNTED = /^(\S*\d%?) (?!(?:hundred|thousand|million|billion|trillion|dozen)s?$)(\p{L}+)$/iu;

/** “59” of “59 missiles” where “58 missiles” has just been said; the whole where more would differ. */
function withoutUnit({ was, is }: Wordings): string {
  const [, number, unit] = COUNTED.exec(bareWords(was)) ?? [];
  const [, , sameUnit] = COUNTED.exec(bareWords(is)) ?? [];
  return number !== undefined && unit === sameUnit ? number : was;
}

function isShort(words: string): boolean {
  return words.split(" ").length <= 5 && !MARKS.test(words);
}

/** Whether the old words are given as somebody’s own: they hold quotation marks or lie between them. */
function isQuoted({ correction, quoted }: NoticeCase): boolean {
  return quoted === true || MARKS.test(correction.exact);
}

function sayMisquotation({ speaker, correction }: NoticeCase, phrases: Phrases): string {
  const { opener, where, was, is } = phrases;
  const wrong =
    speaker === null
      ? `${opener} misquoted a statement${where} as ${was}`
      : `${opener} misquoted ${inSentence(speaker)}${where} as saying ${was}`;
  // Where the quotation marks are gone, the new words are not the speaker's own.
  const isParaphrased = MARKS.test(correction.exact) && !MARKS.test(correction.insert);
  const right = isParaphrased ? "It now says" : `${possessive(speaker)} actual words were`;
  return `${endSentence(wrong)} ${endSentence(`${right} ${is}`)}`;
}

const MARKS = /[“”„«»"]/u;

function sayInsertion({ notice, correction }: NoticeCase, { opener, where, is }: Phrases): string {
  const [words, have] = isOneWord(correction.insert) ? ["word", "has"] : ["words", "have"];
  if (notice === "correction") return endSentence(`${opener} left out the ${words} ${is}${where}`);
  const purpose = notice === "clarification" ? " to make the meaning clear" : "";
  const place = where.replace(/^ in /u, " to ");
  return endSentence(`The ${words} ${is} ${have} been added${place}${purpose}`);
}

function sayDeletion({ notice, correction }: NoticeCase, { opener, where, was }: Phrases): string {
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
