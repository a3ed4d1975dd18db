import { sampleArticle } from "./sample-article.ts";

/** Half checked: some claims found accurate, some untouched, one waiting for a source. */
export const EIGHTH_VETO = sampleArticle({
  facts: {
    headline: "Russia stands almost alone as it vetoes a Syria inquiry",
    byline: "Margit Oleander",
    dateline: "UNITED NATIONS",
    publication: "The Inland Courier",
    date: "2017-04-12",
  },
  body: [
    "UNITED NATIONS — Russia used its veto on Wednesday to stop a Security Council resolution that would have pressed Damascus to open its air bases and flight logs to investigators. It was the eighth time since 2011 that Moscow had shielded its ally in that way.",
    "What diplomats noticed was the company it kept. Ten members voted for the text, drafted by Britain, France and the United States; only Bolivia joined Russia against it. China, which had vetoed six earlier drafts, abstained along with Ethiopia and Kazakhstan. In the corridor a European ambassador held up two fingers and shook his head, though whether in triumph or in sorrow he would not say.",
    "## Damage in dispute",
    "The vote came five days after American cruise missiles struck the Shayrat airbase, and the two capitals cannot agree on what they hit. The Pentagon says that a fifth of Syria’s working aircraft were damaged or destroyed. The Russian defence ministry counted 23 missiles that reached the base and asked where the others had fallen.",
    "More worrying to soldiers is a silence. On the day of the strike Moscow announced that it was suspending the memorandum of October 2015 under which the two air forces tell each other where they fly. Officers on both sides, according to one Western official, kept answering the telephone all the same.",
    "- For: ten members, among them Egypt, Japan, Senegal and Ukraine",
    "- Against: Bolivia and Russia",
    "- Abstaining: China, Ethiopia and Kazakhstan",
  ],
  claims: [
    {
      quote: "It was the eighth time since 2011",
      kind: "number",
      check: "checked",
      verdict: "accurate",
      evidence: [
        {
          stance: "supports",
          title: "Dag Hammarskjöld Library, list of vetoes in the Security Council",
          url: "https://research.un.org/en/docs/sc/quick",
          locator: "rows for Syria, 2011 to 2017",
          primary: true,
        },
      ],
      comments: [{ by: "checker", body: "Counted by hand: October 2011 to today makes eight." }],
    },
    {
      quote: "Ten members voted for the text",
      kind: "number",
      check: "checked",
      verdict: "accurate",
      evidence: [
        {
          stance: "supports",
          title: "United Nations, meetings coverage of 12 April 2017",
          url: "https://press.un.org/en",
          locator: "opening paragraphs",
          excerpt: "10 in favour to 2 against (Bolivia, Russian Federation), with 3 abstentions",
          primary: true,
        },
      ],
    },
    {
      quote: "China, which had vetoed six earlier drafts",
      kind: "number",
      check: "checking",
    },
    {
      quote: "a fifth of Syria’s working aircraft were damaged or destroyed",
      kind: "number",
      check: "awaiting_source",
      speaker: "The Pentagon",
      evidence: [
        {
          stance: "context",
          title: "Notes of a call with the Defense Department’s press desk",
          locator: "11 April 2017, 16:20",
          excerpt: "They promise the secretary’s written statement by tonight.",
          confidential: true,
        },
      ],
      comments: [
        {
          by: "checker",
          body: "The figure went around as 20 aircraft first, then as 20 per cent. We need the statement itself.",
        },
      ],
    },
    {
      quote: "counted 23 missiles that reached the base",
      kind: "attribution",
      speaker: "Russian Ministry of Defence",
    },
    { quote: "the memorandum of October 2015", kind: "date" },
    {
      quote: "Abstaining: China, Ethiopia and Kazakhstan",
      kind: "name",
      check: "checked",
      verdict: "accurate",
    },
  ],
});
