import { newId } from "#lib/client/new-id.ts";
import type { ArticleView } from "#lib/domain/article.ts";
import type { Range } from "#lib/domain/text.ts";
import type { Kind } from "#lib/domain/vocabulary.ts";

/** The act that tags words of the current revision. */
export function tagOf({ number, text }: ArticleView["revision"], { start, end }: Range) {
  const id = newId();
  const kind = guessKind(text.slice(start, end));
  const isKindGuessed = kind !== "other";
  const input = { id, revision: number, start, end, kind, ...(isKindGuessed && { isKindGuessed }) };
  return { kind: "tag", claim: id, input } as const;
}

/** What sort of assertion these words are likely to make: a start, changed with one key. */
export function guessKind(words: string): Kind {
  if (/["“”„«»‹›]/u.test(words)) return "quote";
  return /\p{Nd}/u.test(words) ? "number" : "other";
}
