import type { Kind } from "#lib/domain/vocabulary.ts";
import { compareQuotation } from "./compare-quotation.ts";
import { foldSigns, indexOfWords } from "./fold.ts";
import { type Passage, passagesIn } from "./passages.ts";
import { cutWords } from "./quoting.ts";
import type { NoticeSubject } from "./subject.ts";
import type { NoticeWarning } from "./warning.ts";

const SPOKEN: readonly Kind[] = ["quote", "paraphrase", "attribution"];

/** Quotations of a notice that are not what its evidence says, word for word, with the difference. */
export function lintQuotations(words: string, subject: NoticeSubject): NoticeWarning[] {
  const excerpts = subject.evidence.flatMap(({ excerpt }) => (excerpt?.trim() ? [excerpt] : []));
  if (excerpts.length === 0) return [];
  return passagesIn(words)
    .filter((passage) => isOfTheSource(passage, subject))
    .flatMap((passage) => {
      const { start, end } = passage;
      const before = words.slice(Math.max(0, start - 60), start - 1);
      const found = compareQuotation({ words: passage.words, before }, excerpts);
      if (found === "same") return [];
      const range = { start, end };
      if (found === "other") return isSpoken(subject) ? [{ ...unknown(passage), range }] : [];
      return [{ ...differing(passage, found.source), range }];
    });
}

/** The old words and the headline are quoted too, and new words that are the desk’s own. */
function isOfTheSource({ words }: Passage, subject: NoticeSubject): boolean {
  const { correction, article } = subject;
  const folded = foldSigns(words);
  if (!/\p{L}[^\p{L}\p{N}]+[\p{L}\p{N}]/u.test(words)) return false;
  const own = isSpoken(subject)
    ? [foldSigns(correction.exact)]
    : [foldSigns(correction.exact), foldSigns(correction.insert)];
  return ![...own, article.folded.headline].some((text) => isIn(folded, text));
}

/** Whether each part of a quotation stands there; cut ones have an ellipsis between them. */
function isIn(words: string, text: string): boolean {
  return words.split(" … ").every((piece) => indexOfWords(text, piece) !== -1);
}

function isSpoken({ kind }: NoticeSubject): boolean {
  return SPOKEN.includes(kind);
}

function differing({ words }: Passage, source: string): Omit<NoticeWarning, "range"> {
  return {
    code: "misquotation",
    message: `The quotation “${cutWords(words)}” is not word for word what the source says: “${cutWords(source)}”. Quote it as it was said.`,
    difference: { said: words, source },
  };
}

function unknown({ words }: Passage): Omit<NoticeWarning, "range"> {
  return {
    code: "misquotation",
    message: `The quotation “${cutWords(words)}” is in no excerpt of the evidence. Quote the source word for word, or add the source.`,
    difference: null,
  };
}
