import { ACTION_RULES } from "#lib/domain/correction-action.ts";
import { lastSentence } from "#lib/domain/sentences.ts";
import { SPOKEN_KINDS } from "#lib/domain/vocabulary.ts";
import { compareQuotation } from "./compare-quotation.ts";
import { foldSigns, indexOfWords } from "./fold.ts";
import { type Passage, passagesIn, withoutPassages } from "./passages.ts";
import { bareWords, cutWords } from "./quoting.ts";
import type { NoticeSubject } from "./subject.ts";
import { type NoticeWarning, warn } from "./warning.ts";

/** Quotations of a notice that are not what its open evidence says, word for word, with the difference. */
export function lintQuotations(words: string, subject: NoticeSubject): NoticeWarning[] {
  const excerpts = subject.evidence.flatMap(({ excerpt, confidential }) =>
    excerpt?.trim() && !confidential ? [excerpt] : [],
  );
  if (excerpts.length === 0) return [];
  return passagesIn(words)
    .filter((passage) => isOfTheSource(passage, words, subject))
    .flatMap((passage) => {
      const before = words.slice(Math.max(0, passage.start - 60), passage.start - 1);
      const found = compareQuotation({ words: passage.words, before }, excerpts);
      if (found === "same") return [];
      if (found === "other") return isSpoken(subject) ? [unknown(passage)] : [];
      return [differing(passage, found.source)];
    });
}

/** The old words and the headline are quoted too, and new words that are the desk’s own. */
function isOfTheSource(passage: Passage, notice: string, subject: NoticeSubject): boolean {
  const { correction, article } = subject;
  // The stop inside the marks may be that of the notice's own sentence.
  const folded = foldSigns(bareWords(passage.words));
  if (!/\p{L}[^\p{L}\p{N}]+[\p{L}\p{N}]/u.test(passage.words)) return false;
  if (isIn(folded, article.folded.headline)) return false;
  if (!isSpoken(subject)) {
    return ![correction.exact, correction.insert].some((own) => isIn(folded, foldSigns(own)));
  }
  // The old words of a speaker are no false quotation only where the notice says that they are the article’s.
  const isOld = isIn(folded, foldSigns(correction.exact));
  const { editsText, takesInsert } = ACTION_RULES[correction.action];
  const isDeleted = editsText && !takesInsert;
  return !(isOld && (isDeleted || isOfTheArticle(passage, notice)));
}

const ARTICLE_SAYS =
  /\b(?:mis(?:quot|stat|attribut|report|represent|translat)\p{L}*|quot(?:e|es|ed|ing)\b.*\bas\b|(?:wrongly|incorrectly|erroneously)|(?:version|article|story|report|piece|headline)\b.*\b(?:said|says|say|gave|gives|had|has|read|reads|quoted|quotes)|(?:it|we) (?:said|wrote|wrongly|incorrectly|had|gave))\b/iu;
const SPEAKER_SAYS = /\b(?:actual(?:ly)?|really|in fact)\b/iu;
const DENIES = /\b(?:not|instead of|rather than)\s*$/iu;

/** Whether the sentence up to a quotation gives it as what the article said. */
function isOfTheArticle({ start }: Passage, notice: string): boolean {
  const before = notice.slice(Math.max(0, start - 600), start - 1);
  const last = lastSentence(before);
  const own = withoutPassages(last ? before.slice(last.start) : "");
  return DENIES.test(own) || (ARTICLE_SAYS.test(own) && !SPEAKER_SAYS.test(own));
}

/** Whether each part of a quotation stands there; cut ones have an ellipsis between them. */
function isIn(words: string, text: string): boolean {
  return words.split(" … ").every((piece) => indexOfWords(text, piece) !== -1);
}

function isSpoken({ kind }: NoticeSubject): boolean {
  return SPOKEN_KINDS.includes(kind);
}

function differing({ words, start, end }: Passage, source: string): NoticeWarning {
  const message = `The quotation “${cutWords(words)}” is not word for word what the source says: “${cutWords(source)}”. Quote it as it was said.`;
  const difference = { said: words, source };
  return { ...warn("misquotation", message, { start, end }), difference };
}

function unknown({ words, start, end }: Passage): NoticeWarning {
  const message = `The quotation “${cutWords(words)}” is in no excerpt of the evidence. Quote the source word for word, or add the source.`;
  return warn("misquotation", message, { start, end });
}
