import { STYLE_RULES, type StyleRule } from "#lib/domain/notice/house-style.ts";
import type { ReviewedArticle } from "#lib/domain/reviewed.ts";
import type { BlockKind } from "#lib/domain/vocabulary.ts";
import type { Corrected } from "./corrected.ts";
import { type MarkedNotice, markNotices } from "./marks.ts";
import { publishedNotices } from "./published-notices.ts";

/** An article's notices, and where they stand; they have marks where their place is at the words. */
export interface PlacedNotices {
  readonly place: StyleRule["place"];
  readonly notices: readonly MarkedNotice[];
}

/** The notices of a corrected article where the desk's house style puts them. */
export function placeNotices(reviewed: ReviewedArticle, corrected: Corrected): PlacedNotices {
  const { place } = STYLE_RULES[reviewed.noticeStyle];
  const notices = publishedNotices(reviewed, corrected);
  if (place === "words") return { place, notices: markNotices(corrected.revision.text, notices) };
  const unmarked = notices.map((notice, index) => ({ ...notice, number: index + 1, mark: null }));
  return { place, notices: unmarked };
}

/** The notices of an article as it stands, at the words that they are about. */
export function placeAtWords(reviewed: ReviewedArticle): PlacedNotices {
  return {
    place: "words",
    notices: markNotices(reviewed.revision.text, publishedNotices(reviewed)),
  };
}

/** The notices whose marks stand in the text. */
export function marksIn({ place, notices }: PlacedNotices): readonly MarkedNotice[] {
  return place === "words" ? notices : [];
}

const HEAD: readonly BlockKind[] = ["headline", "standfirst", "byline"];

/**
 * Puts what is rendered of the notices among the blocks, each rendered with its kind: at the top they
 * stand below the headline with the standfirst and byline that follow it, wherever that is (a kicker may
 * come before it), and first where no headline is; else behind the last block.
 */
export function joinNotices(
  { place }: PlacedNotices,
  blocks: readonly { readonly kind: BlockKind; readonly written: string }[],
  notices: readonly string[],
): string[] {
  const written = blocks.map((block) => block.written);
  const at = place === "top" ? endOfHead(blocks) : blocks.length;
  return [...written.slice(0, at), ...notices, ...written.slice(at)];
}

/** How many blocks there are up to the body: the first run of the head with the headline, and before. */
function endOfHead(blocks: readonly { readonly kind: BlockKind }[]): number {
  const from = Math.max(
    0,
    blocks.findIndex(({ kind }) => kind === "headline"),
  );
  const body = blocks.findIndex(({ kind }, index) => index >= from && !HEAD.includes(kind));
  return body === -1 ? blocks.length : body;
}
