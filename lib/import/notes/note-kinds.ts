import type { Notice } from "#lib/domain/vocabulary.ts";
import type { NoteKind, Where } from "./note-kind.ts";
import { foreignNoteKindOf } from "./note-kinds-by-language.ts";

/** A date or time between a label and its colon: "Correction (12 April): …", "Update, 3 p.m.: …". */
const AMID = "(?:\\s*\\([^)]{1,60}\\)|,?\\s[^:]{0,30}\\d[^:]{0,30})?";
const END = "\\s*(?:[:：]|\\s[—–-]\\s|[—–])";
const WORK =
  "(?:article|story|post|piece|report|page|column|essay|editorial|headline|caption|interview|review|analysis|obituary)";
const EARLIER = "(?:an|a|the|our)? ?(?:earlier|previous|original|initial|prior)(?: online)?";

function label(words: string): RegExp {
  return new RegExp(`^(?:${words})${AMID}${END}`, "iu");
}

/**
 * What is said to have been done with the article, as the last words of "This article was …"; "was last
 * edited on" is only its day.
 */
function treatment(verbs: string): RegExp {
  return new RegExp(
    `^(?:this|the) (?:\\w+(?: \\d{1,2})? )?${WORK}(?:[’'‘]s \\w+)?(?: \\w+){0,3}? (?:was|has been|have been)(?: (?!last\\b)\\w+)? (?:${verbs})\\b`,
    "iu",
  );
}

/** One kind of note: how it begins, and where it is one, by its words and its beginning; null if it is none. */
interface NoteRule {
  readonly begins: RegExp;
  readonly notice: Notice;
  readonly where: (words: string, beginning: string) => Where | null;
}

const ANYWHERE: NoteRule["where"] = () => "anywhere";
const EDGES: NoteRule["where"] = () => "edges";

/** "Corrections: the prisons are full." may be about corrections, and "Clarification — that is …" about one. */
function byLabel(words: string, beginning: string): Where {
  const isPlural = /^\w+ons\b/iu.test(beginning);
  return isPlural || /^\s*\p{Ll}/u.test(words.slice(beginning.length)) ? "edges" : "anywhere";
}

const ON_A_DAY =
  /^[^.]{0,60}?(?:\b\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*\.? \d|\b\d{4}-\d\d-\d\d|\b\d{1,2}[./]\d{1,2}[./]\d{2,4}|\bon (?:mon|tues|wednes|thurs|fri|satur|sun)day\b)/iu;
const TO_MEND =
  /^(?:[\w ,]{0,40}? )?to (?:more )?(?:accurately |properly |correctly )?(?:correct|clarify|reflect|add|include|remove|fix|make (?:it )?clear|note|attribute|acknowledge|replace)\b/iu;
const FOR_LENGTH =
  /^ for (?:length|clarity|brevity|style|space)(?:,? (?:and|or) (?:length|clarity|brevity|style|space))?[.)\]]*$/iu;

/** The report that a story tells of may be "revised" too: only "this" one with a day or an aim is the text. */
function byTreatment(words: string, beginning: string): Where | null {
  const rest = words.slice(beginning.length);
  const isThis = /\bthis\b/iu.test(beginning);
  if (!ON_A_DAY.test(rest) && !TO_MEND.test(rest)) {
    return isThis || FOR_LENGTH.test(rest) ? "edges" : null;
  }
  return isThis ? "anywhere" : "edges";
}

/** What a story tells of an earlier text, and a note only where it says what was wrong with it. */
const OF_A_VERSION =
  /^ (?:is|are|will|can|may|might|would|could|must|was|were|had|hangs|lives)\b(?!.{0,40}\b(?:incorrect|wrong|inaccura|error|mis|publish|post|unclear|updat|correct|amend|mistake|not\b))/iu;

/** "An earlier version of this story is kept in a drawer." may be a sentence of the story. */
function byVersion(words: string, beginning: string): Where {
  return OF_A_VERSION.test(words.slice(beginning.length)) ? "edges" : "anywhere";
}

const NOTE_RULES: readonly NoteRule[] = [
  rule(
    "editors_note",
    label(
      "editor(?:ial|s|[’'‘`´]s|s[’'‘`´])? note|notes? (?:from|by) the editors?|ed(?:itor)?\\.? note",
    ),
    ANYWHERE,
  ),
  rule("correction", label("corrections?(?: (?:&|and) clarifications?)?|corrected"), byLabel),
  rule("clarification", label("clarifications?"), byLabel),
  rule("update", label("update"), EDGES),
  rule("correction", treatment("amended|corrected|revised|changed|edited|modified"), byTreatment),
  rule("correction", /^(?:amended|corrected)(?= on )/iu, (words, beginning) =>
    ON_A_DAY.test(words.slice(beginning.length)) ? "edges" : null,
  ),
  rule("clarification", treatment("clarified"), byTreatment),
  rule("update", treatment("updated"), byTreatment),
  rule("correction", new RegExp(`^${EARLIER} versions? of this ${WORK}\\b`, "iu"), byVersion),
];

function rule(notice: Notice, begins: RegExp, where: NoteRule["where"]): NoteRule {
  return { notice, begins, where };
}

/** What every label and first words above start with: most lines need no closer look. */
const START =
  /^(?:ed|notes? |amended |correct|clarif|update|this |the |an? |our |earlier|previous|original|initial|prior)/iu;

const BY_EDITOR = /^ed(?:itor|s)?\.?\s*:/iu;

/** What words in brackets say they are: "[Ed.: the plan of March]" is an editor's, "Ed: Yes." somebody's. */
export function noteKindOfBracketed(words: string): NoteKind | null {
  return BY_EDITOR.test(words) ? { notice: "editors_note", where: "anywhere" } : noteKindOf(words);
}

/** What a note says it is, by its label or its first words; null when it is not a note. */
export function noteKindOf(words: string): NoteKind | null {
  if (!START.test(words)) return foreignNoteKindOf(words);
  for (const { begins, notice, where } of NOTE_RULES) {
    const beginning = begins.exec(words)?.[0];
    if (beginning === undefined) continue;
    const place = where(words, beginning);
    return place && { notice, where: place };
  }
  return foreignNoteKindOf(words);
}
