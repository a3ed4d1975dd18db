import { wordSet } from "../lines/word-set.ts";
import { attributeOf, type Element } from "./tree.ts";

type Rule = readonly [reason: string, words: RegExp];

/** What elements call themselves when they are not the article, over their names as "site-header main". */
const RULES: readonly Rule[] = [
  ["cookie notice", /\b(?:cookies?|consent|gdpr|onetrust|cmp)\b/u],
  [
    "newsletter",
    /\b(?:newsletters?|(?:email|e mail|sign) ?(?:signup|sign up|up)|signup|subscribe|subscription|opt ?in|mailchimp|mc embed)\b/u,
  ],
  [
    "paywall",
    /\b(?:paywall|regwall|pay ?wall|piano|meter(?:ed)? (?:wall|banner)|subscriber only|gate)\b/u,
  ],
  [
    "comments",
    /\b(?:comments?|disqus|livefyre|coral|replies|respond|reader responses|kommentare?|commentaires?)\b/u,
  ],
  [
    "advertisement",
    /\b(?:ads?|adverts?|advertisements?|advertorial|sponsors?|sponsored|dfp|gpt|adsense|adslot|adunit|adbox|adsbygoogle|werbung|anzeige|publicite|promoted)\b/u,
  ],
  [
    "share buttons",
    /\b(?:share|sharing|shares|sharebar|sharedaddy|social|socials|addthis|addtoany|sharethis|a2a|follow us|followus|like button|clap|claps)\b/u,
  ],
  [
    "related links",
    /\b(?:related|relatedposts|recirc|recirculation|recommended|recommendations?|recommends|outbrain|taboola|read ?more|read ?next|readnext|more on|more from|more stories|most (?:popular|read|viewed|shared)|popular|trending|up ?next|see also|also read|teasers?|promos?|further reading links|onward|jp relatedposts|linkbox|link list|you may)\b/u,
  ],
  [
    "author blurb",
    /\b(?:(?:author|writer|contributor|byline) (?:bio|box|info|card|profile|about|description|blurb|footer)|authorbox|authorinfo|about (?:the )?(?:author|writer)s?|bio|biography|abouttheauthor)\b/u,
  ],
  [
    "tags",
    /\b(?:tags|taglist|tag (?:list|links|cloud)|tagcloud|post tags|entry tags|categories|cat links|topics|topic list|keywords|filed under|article tags|entry utility|post ?meta ?data|print edition note)\b/u,
  ],
  ["story highlights", /\b(?:story|article) ?highlights\b/u],
  ["breadcrumbs", /\bbread ?crumbs?\b/u],
  [
    "navigation",
    /\b(?:nav|navbar|navigation|menu|menus|pagination|pager|paging|skip ?link|skip to|hamburger|off ?canvas|drawer|toolbar|prev next|post links|jump ?links?|navbox|catlinks|toc|table of contents|tools)\b/u,
  ],
  [
    "sidebar",
    /\b(?:sidebar|side ?bar|rail|right ?col|right column|left column|widgets?|widget area|seitenleiste)\b/u,
  ],
  [
    "header",
    /\b(?:masthead|(?:site|page|global|top|main) (?:header|bar|banner)|siteheader|topbar|ticker|breaking)\b/u,
  ],
  [
    "footer",
    /\b(?:(?:site|page|global|main) footer|footer|(?<=^\|? ?)foot(?=$| \|)|colophon|copyright|legal)\b/u,
  ],
  [
    "page furniture",
    /\b(?:cta|call to action|become a member|membership|modal|popup|pop up|overlay|lightbox|tooltip|toast|banner|interstitial|login|log in|print only|printonly|player|video (?:player|resource)|audio player|listen|text to speech|search|searchform|rating|ratings|poll|quiz|app download|donate|donation|support us|loading|spinner|back to top|reading time|article tools|article actions|actions|report error|feedback|survey)\b/u,
  ],
];

const ROLES: Readonly<Record<string, string>> = {
  navigation: "navigation",
  menu: "navigation",
  menubar: "navigation",
  toolbar: "navigation",
  banner: "header",
  contentinfo: "footer",
  complementary: "sidebar",
  search: "search",
  dialog: "page furniture",
  alertdialog: "page furniture",
  alert: "page furniture",
  form: "form",
};

const TAGS: Readonly<Record<string, string>> = {
  nav: "navigation",
  menu: "navigation",
  footer: "footer",
  aside: "sidebar",
  form: "form",
  button: "button",
  fieldset: "form",
  label: "form",
  dialog: "page furniture",
  search: "search",
};

const LONGEST_NAMES = 400;
const NAMING = wordSet("class id data-testid data-component data-module data-widget data-qa");

/** Reads what the elements of one page call themselves; the same names come many times in it. */
export interface NameReader {
  /**
   * An element's names (class, id, and what test attributes call it) as lower-case words with single
   * spaces between: `siteHeader main-nav` is "site header main nav".
   */
  readonly namesOf: (element: Element) => string;
  /** The reason that such names give to take their element for furniture; null when they give none. */
  readonly reasonOf: (names: string) => string | null;
}

/** Reads the names of elements, each class list once. */
export function makeNameReader(): NameReader {
  const words = remember(wordsIn);
  return {
    namesOf: (element) => {
      const names = statedNames(element);
      return names === "" ? "" : words(names);
    },
    reasonOf: remember(findReason),
  };
}

/** The same function, which works out each answer once. */
function remember<Answer extends string | null>(
  answer: (names: string) => Answer,
): (names: string) => Answer {
  const known = new Map<string, Answer>();
  return (names) => {
    const before = known.get(names);
    if (before !== undefined) return before;
    const found = answer(names);
    known.set(names, found);
    return found;
  };
}

function statedNames(element: Element): string {
  let names = element.tagName.includes("-") ? element.tagName : "";
  for (const { name, value } of element.attrs) {
    if (NAMING.has(name)) names += ` | ${value.slice(0, LONGEST_NAMES)}`;
  }
  return names;
}

function wordsIn(names: string): string {
  return names
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}|]+/gu, " ")
    .trim();
}

/** Why an element's tag and role show that it is not the article; null when they do not. */
export function structureReason(element: Element): string | null {
  const tag = TAGS[element.tagName];
  const role = attributeOf(element, "role");
  const isAttribution = tag === "footer" && element.parentNode?.nodeName === "blockquote";
  return (role && ROLES[role.toLowerCase()]) ?? (isAttribution ? null : tag) ?? null;
}

function findReason(names: string): string | null {
  const plain = names.replace(INNOCENT, " ");
  return RULES.find(([, words]) => words.test(plain))?.[0] ?? null;
}

/** Names that hold such a word and mean something else. */
const INNOCENT =
  /\b(?:(?:has|with|no|without|is|not|show|hide|hides|under|before|after|above|below|open|closed) (?:sidebar|comments?|ads?|nav|footer|header|share|social|related|tags|menu|widgets?)|(?:comments?|pings?) (?:open|closed)|ad free|meta ?data|text ads off|(?:non|not|free|without|no) (?:paywall|gate|meter(?:ed)?)|ad (?:lib|hoc|hominem|nauseam)|social (?:life|history|media|care|work|democrats?)|comment (?:piece|article|desk|is free)|legal (?:analysis|affairs?|news|advice|briefs?)|topics? body|(?:tag|category) (?!list|links|cloud)\w+)\b/gu;
