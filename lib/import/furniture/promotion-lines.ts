import { anywhere, edges, type FurnitureRule } from "./furniture-rule.ts";

const NETWORK =
  "(?:twitter|x|facebook|instagram|linkedin|bluesky|mastodon|threads|tiktok|youtube|telegram|whatsapp|google news|apple news|flipboard)";
const NETWORKS = `${NETWORK}(?:[\\s,/&@\\w-]{0,20}(?:, | and | or | & )(?:on )?${NETWORK}){0,5}`;

/** A newsletter by its name: "Sign up to First Edition". */
const SIGN_UP = /^[Ss]ign up (?:to|for) (?:the |our )?(?:\p{Lu}[\p{L}’']* ?){1,6}$/u;

/** What pages say to their readers in whole sentences, amid the story and under it. */
export const PROMOTION_RULES: readonly FurnitureRule[] = [
  anywhere("sharing", 200).phrase(
    new RegExp(
      `^follow (?:us|me|the author|(?:[\\p{L}’'.&-]+ ){1,4}?)\\s?on ${NETWORKS}(?: (?:at )?@\\w+|: ?@\\w+|[,.] (?:and )?(?:send|e-?mail|get|tell|like)\\b.*)?[.!]?$`,
      "iu",
    ),
  ),
  anywhere("reader call", 250).phrase(
    /^(?:do you )?(?:have|got) (?:an?|any|more|some) (?:news |story |confidential )?(?:tips?|stor(?:y|ies)|information|news)\b.{0,60}\?\s.*\b(?:e-?mail\w*|get in touch|contact|send|call|text|tell us|let us know|reach)\b/iu,
    /^have you (?:been affected|got a story|witnessed)\b.{0,80}\?\s.*(?:\bus\b|@)/iu,
    /^(?:reach|contact|e-?mail) [\p{L}’'. -]{3,40} at \S+@\S+$/iu,
    /^(?:story )?tips can be sent to\b/iu,
    /^for more (?:stories|news|articles|content) like this\b/iu,
    /^(?:add|make|set) .{1,60}\b(?:preferred|trusted) source\b.{0,60}\bgoogle\b/iu,
    /^(?:new!? ?)?you can (?:now )?listen to .{1,40}\barticles?[.!]?$/iu,
  ),
  anywhere("newsletter", 250).phrase(
    /\bnewsletters?\b.{0,160}[.!] (?:sign up|subscribe)(?: for (?:free|it))?(?: here| now| today)?[.!]?$/iu,
    /[.!?] (?:sign up|subscribe) (?:to|for) our (?:\p{L}+ ){0,3}newsletters?(?: here| now| today)?[.!]?$/iu,
    /^thanks for reading\b.{0,80}\bsubscribe\b/iu,
  ),
  anywhere("page tool", 60).like(
    /^(?:(?:purchase|buy|get|obtain) licensing rights|order reprints|reuse this content|view gallery|republish (?:this|our) (?:article|story)|request (?:permissions|reprints))(?:, opens new tab)?$/iu,
    /^(?:printer[- ]friendly(?: version| page)?|print version|printable version)(?: ?[|·•] ?e-?mail (?:this )?to a (?:friend|colleague))?$/iu,
    /^\[ ?(?:edit|bearbeiten|modifier(?: ?\| ?modifier le code)?|editar|modifica) ?\]$/iu,
  ),
  anywhere("newsletter", 60).when((line) => SIGN_UP.test(line)),
  anywhere("picture label", 10).when((line) => line === "Image"),
  edges("page tool", 20).like(/^(?:download|embed|transcript|toggle more options)$/iu),
  anywhere("related link", 120).label(
    /^(?:also read|read also|read more|see also|related|watch)\s?[|>→]\s?\S/iu,
    /^read more (?:stories )?(?:about|on):?$/iu,
  ),
  anywhere("paywall", 160).phrase(
    /^this (?:article|story|post|content) is (?:only )?(?:for|available to|reserved for|exclusive(?:ly)? (?:to|for)) (?:our )?(?:paying |paid )?(?:subscribers|members)(?: only)?[.!]?$/iu,
    /^(?:subscribe|sign up|register|log in)(?: now| for free)? to (?:continue|keep) reading\b/iu,
    /^already (?:a (?:subscriber|member)|have an account|subscribed)\?/iu,
  ),
  anywhere("wire line", 250).like(
    /^\(?except for the headline,? this (?:story|article|copy)\b.{0,120}\b(?:syndicated|agency) feed/iu,
    /^\(?this (?:story|article) (?:has been|was) (?:published|auto-generated) from an? (?:wire agency|agency|syndicated) feed\b/iu,
  ),
  edges("legal line", 350).phrase(
    /\bis not responsible for the content of external (?:internet |web)?sites\b/iu,
    /^[\p{L} ]{0,30}\btranscripts? (?:is|are) (?:created|provided)\b.*\b(?:deadline|final form|accuracy)\b/iu,
    /^copyright (?:©|\(c\)) ?\d{4}\b.*\ball rights reserved\b/iu,
  ),
];
