import { foldSpace } from "#lib/domain/text.ts";
import { SPOKEN_KINDS, type Stance } from "#lib/domain/vocabulary.ts";
import { BLANK, type NoticeCase } from "./case.ts";
import { cutWords, endSentence, onlyPassage, quote } from "./quoting.ts";
import { inSentence, possessive } from "./speaker.ts";

/** The sentences of a note, which leaves the words as they are: what they say, what the source says. */
export function sayNote(of: NoticeCase): string {
  const { kind, speaker, style } = of;
  const source = sourceOf(of);
  const words = source ? quote(source.words) : BLANK;
  // Without a source the blank asks for the words; a report of them is not the words.
  const isSpoken = SPOKEN_KINDS.includes(kind) && (source === null || source.isSpeech);
  const right = isSpoken
    ? endSentence(`${possessive(speaker)} actual words were ${words}`)
    : sayOtherwise(source, words);
  // The mark at the words says what the note is about.
  return style === "asterisk" ? right : `${sayAsItStands(of)} ${right}`;
}

function sayOtherwise(source: Source | null, words: string): string {
  if (!source) return BLANK;
  const title = cutWords(foldSpace(source.title));
  return endSentence(
    title === "" ? `The source says: ${words}` : `The source, ${title}, says: ${words}`,
  );
}

function sayAsItStands({ correction, kind, speaker, where }: NoticeCase): string {
  const place = where === null ? "" : ` ${where}`;
  const words = quote(correction.exact);
  if (kind !== "quote") return endSentence(`This article says ${words}${place}`);
  if (speaker === null) return endSentence(`This article gives a quotation as ${words}${place}`);
  return endSentence(`This article quotes ${inSentence(speaker)}${place} as saying ${words}`);
}

interface Source {
  readonly title: string;
  readonly words: string;
  /** Whether it gives the speaker’s own words: in quotation marks, against what the article says. */
  readonly isSpeech: boolean;
}

const ORDER: Readonly<Record<Stance, number>> = { contradicts: 0, context: 1, supports: 2 };

/** The source that shows what is right: one against the claim before others, primary before secondary. */
function sourceOf({ evidence }: NoticeCase): Source | null {
  const [best] = evidence
    .filter(
      ({ confidential, excerpt }) => !confidential && excerpt !== null && excerpt.trim() !== "",
    )
    .toSorted((a, b) => ORDER[a.stance] - ORDER[b.stance] || Number(b.primary) - Number(a.primary));
  if (!best?.excerpt) return null;
  const passage = onlyPassage(best.excerpt);
  const isSpeech = best.stance === "contradicts" && passage !== null;
  return { title: best.title, words: passage ?? best.excerpt, isSpeech };
}
