import { isTimestamp } from "../lines/timestamp.ts";
import { wordSet } from "../lines/word-set.ts";
import { FOREIGN_RULES } from "./foreign-lines.ts";
import { anywhere, edges, type FurnitureRule, isSentence } from "./furniture-rule.ts";
import { PROMOTION_RULES } from "./promotion-lines.ts";
import { WIRE_RULES } from "./wire-lines.ts";

/** Names of icons and menu entries that come along when a page is copied as text. */
const MENU_WORDS = wordSet(
  "clock menu more-arrow arrow arrow-left arrow-right chevron chevron-right chevron-left no yes mobile desktop search close icon hamburger share facebook twitter play pause email print comment comments login log in out register subscribe toggle navigation nav skip home video audio photo user bell bookmark save external-link caret down up left right caret-down plus minus mute unmute fullscreen settings",
);
const SHARING_WORDS = wordSet(
  "facebook twitter whatsapp email e-mail mail linkedin reddit pinterest telegram print share tweet copy link messenger pocket flipboard x save instagram youtube google bluesky mastodon threads tumblr comments comment more this article story page post on via and pin it follow like find us",
);

/** One of these shows what the words are for: "And more" and "More like this" are a story's too. */
const SHARED =
  /\b(?:facebook|twitter|whatsapp|e-?mail|linkedin|reddit|pinterest|telegram|share|tweet|copy|messenger|pocket|flipboard|instagram|youtube|google|bluesky|mastodon|threads|tumblr|print|comments?)\b/iu;

const WORD = /[\p{L}\p{N}]+(?:-[\p{L}]+)*/u;
const WORDS = new RegExp(WORD, "gu");

/** Whether a line is nothing but at least `least` of these words. */
function isMadeOf(line: string, known: ReadonlySet<string>, least: number): boolean {
  // Most lines are told by their first word; only the others are taken apart.
  const first = WORD.exec(line)?.[0].toLowerCase() ?? "";
  if (!known.has(first)) return false;
  const found = line.toLowerCase().match(WORDS) ?? [];
  return found.length >= least && found.every((word) => known.has(word));
}

/** "Follow Ann Ek on Twitter": a person or the page itself, on a network that has its name there. */
const FOLLOWING =
  /^[Ff]ollow (?:us|me|(?:\p{Lu}[\p{L}’'.-]*(?: |$)){1,4})? ?on (?:Twitter|X|Facebook|Instagram|LinkedIn|Bluesky|Mastodon|Threads|TikTok)(?: at)?(?: @\w+)?$/u;

/** What magazines set where an article ends; as a line of its own over the end it parts sections. */
const END_MARK = /^[■◼∎▪◾●◆♦□▲]\ufe0e?\ufe0f?$/u;

/** What parts sections of a text where no rule can be drawn: "* * *", "-----". */
const DIVIDER = /^(?:(?:[*_~=•·–—-]\s*){3,}|[⁂❦❧])$/u;

const STAMPED =
  /^(?:first |last |originally )?(?:published|updated|posted|modified|created)\b|[ap]\.m\.$/iu;

/** What single lines are recognised by, in the order in which they are tried. */
export const FURNITURE_RULES: readonly FurnitureRule[] = [
  edges("menu", 150).when((line) => !isSentence(line) && isMadeOf(line, MENU_WORDS, 3)),
  anywhere("menu", 60).like(
    /^(?:skip|jump) to (?:main |the )?(?:content|navigation|main|article)$/iu,
    /^(?:toggle|open|close|main|site) (?:menu|navigation|search)$/iu,
    /^(?:back to top|loading|show more|load more|view more|continue reading)$/iu,
  ),
  edges("menu", 30).like(
    /^(?:log ?in|sign ?in|sign ?out|register|subscribe(?: now| today)?|my account|search|menu|close|home|next|previous|comments?)$/iu,
  ),
  anywhere("tags", 200).label(/^(?:filed under|tagged(?: with)?|posted in)\s*:/iu),
  // Amid a story, "Categories: men, women" is one of its words.
  edges("tags", 200).label(/^(?:(?:topics|related topics)(?::|$)|(?:tags|categories)\s*:)/iu),
  anywhere("empty byline", 20).like(/^(?:written )?by[\s|:·,•–—-]*$/iu),
  anywhere("advertisement", 80).like(
    /^(?:advertisements?|publicidad|publicité|pubblicità|anzeige|werbung|advertentie|annonse?|reklame?|reklama|publicidade|פרסומת|إعلان|広告|sponsored(?: content| post)?|paid (?:content|post)|promoted(?: content)?)$/iu,
    /^(?:(?:story|article) )?continues? (?:reading )?(?:below|after) (?:the |this )?(?:main story|ads?|advertisements?)$/iu,
    /^(?:story|article) continues (?:below|after) (?:the |this )?(?:video|image|newsletter)$/iu,
  ),
  anywhere("related link", 120).label(
    /^(?:read (?:more|also|next|the full story)|also read|related(?: (?:articles?|stories|content|coverage|links?|news))?|see also|more on this(?: story| topic)?|most (?:read|popular|viewed)|recommended(?: for you| reading)?|(?:you|readers) (?:may|might) also like|don[’']t miss|watch|listen):\s*\S/iu,
    /^(?:read (?:more|also|next)|also read|related (?:articles?|stories|content|coverage|links?|news)|more on this(?: story| topic)?|most (?:read|popular|viewed)|recommended for you|you (?:may|might) also (?:like|be interested in))$/iu,
  ),
  edges("related link", 120).label(
    /^(?:related|see also|more from \p{Lu}.*|more stories|top stories|trending)$/iu,
  ),
  anywhere("newsletter", 250).phrase(
    /^(?:sign up|subscribe)(?: now| today| here)? (?:for|to) (?:our|the|your|this|free|daily|weekly)\b[^,]*\b(?:newsletters?|alerts|briefing|digest|podcast)\b/iu,
    /^(?:sign up|subscribe)\b.*\b(?:our (?:\p{L}+ )?newsletters?|in your inbox)\b/iu,
    /^(?:get|receive) (?:the|our|all|more|curated|breaking|daily|weekly)\b.*\b(?:our (?:\p{L}+ )?newsletters?|(?:to|in) your (?:inbox|e-?mail))\b/iu,
    /^newsletters?: .*\b(?:sign up|subscribe)(?: here| now)?$/iu,
  ),
  anywhere("newsletter", 250).phrase(
    /^thank(?:s| you) for (?:signing up|subscribing)[.!]?(?: .*)?$/iu,
    /^check your (?:inbox|e-?mail)(?: (?:to|for) (?:confirm|verify|complete|activate|a confirmation)\b.*|!?)$/iu,
    /^enter your e-?mail(?: address)?(?: (?:here|below|to (?:subscribe|sign up|get|receive)\b.*))?$/iu,
    /^by (?:signing up|submitting your e-?mail|subscribing),? you (?:agree|accept|consent|confirm|acknowledge)\b/iu,
    /^this site is protected by recaptcha/iu,
  ),
  anywhere("sharing", 80).like(
    /^(?:send|e-?mail) (?:this )?(?:(?:article|story|page) )?to (?:a )?friend$/iu,
    /^(?:tweet this|e-?mail this(?: (?:article|story|page))?|print this(?: (?:article|story|page))?|copy link|pin it)$/iu,
  ),
  anywhere("sharing", 80).when((line) => FOLLOWING.test(line)),
  anywhere("sharing", 120).when(
    (line) => !isSentence(line) && isMadeOf(line, SHARING_WORDS, 2) && SHARED.test(line),
  ),
  edges("sharing", 20).like(/^(?:share|tweet|print|save|bookmark|e-?mail)$/iu),
  anywhere("comments", 80).like(
    /^(?:comments? \(\d*\)|leave a (?:comment|reply)|post a comment|(?:view|show|read) (?:all )?(?:the )?(?:\d+ )?comments|join the (?:conversation|discussion))$/iu,
  ),
  edges("comments", 30).like(/^\d[\d,.]* comments?$/iu),
  anywhere("reading time", 60).like(
    /^\d+[ -]?min(?:ute)?s?(?: read)$/iu,
    /^(?:estimated )?reading time:?\s*\d+ min(?:ute)?s?$/iu,
    /^enjoy more audio and podcasts on (?:ios|android)\b/iu,
    /^listen to this (?:article|story)(?:\s*\(?[\d:]+(?: min(?:ute)?s?)?\)?)?$/iu,
  ),
  edges("copyright", 300).phrase(
    /^(?:©|\(c\) ?\d{4}|copyright (?:©|\(c\)|\d{4}))/iu,
    /(?:^|[.,|] ?|\d )all rights reserved\.?$/iu,
    /^(?:this|our|all) (?:material|article|story|content|site|page)\b.{0,20} may not be (?:published|reproduced), (?:broadcast|rewritten|distributed)/iu,
  ),
  anywhere("cookie notice", 300).phrase(
    /^(?:we|this (?:web)?site)(?: and our partners)? uses? cookies\b.*\b(?:(?:our|this|your) (?:\p{L}+ )?(?:(?:web)?site|service|experience|device|browser|traffic|preferences)|the best (?:\p{L}+ )?experience)\b/iu,
    /^(?:accept|reject|manage)(?: all)? cookies$/iu,
  ),
  anywhere("video caption", 120).label(
    /^\d{1,2}:\d{2}(?::\d{2})?\s*[-–—|]\s*source:/iu,
    /^(?:now playing|just watched|must watch|play video|watch video|replay|video \d{1,2}:\d{2})$/iu,
  ),
  ...WIRE_RULES,
  edges("print edition", 400).like(
    /^(?:this|(?:this|an?|the) (?:version|edition) of (?:this|the)) (?:article|story|piece|essay|column|review|interview|obituary|report)\b.{0,60}\b(?:appears?|appeared|was (?:first |originally )?(?:published|printed)|ran)\b.{0,120}\b(?:print(?:ed)? (?:edition|version|issue|magazine|newspaper)|in print|issue (?:of|with|under)|\d{4},? (?:issue|edition)|section \p{Lu}|page \p{Lu}?\d+)\b/iu,
  ),
  anywhere("divider", 80).when((line) => DIVIDER.test(line)),
  edges("end mark", 3).when((line) => END_MARK.test(line)),
  // "On 12 April 2017." may end a story.
  // So may "1968", which says of no page when it was published.
  edges("time stamp", 100).when(
    (line) =>
      isTimestamp(line) && !/^\d{4}$/u.test(line) && (!/[.!?]$/u.test(line) || STAMPED.test(line)),
  ),
  ...PROMOTION_RULES,
  ...FOREIGN_RULES,
];
