import { sampleArticle } from "./sample-article.ts";

/** The model case: a quotation translated twice, left as it stands and marked with an editor's note. */
export const RED_TELEPHONE = sampleArticle({
  facts: {
    headline: "A telephone that still rings, and little else",
    byline: "Inés Barrientos",
    dateline: null,
    publication: "El Faro de Levante",
    date: "2017-05-04",
  },
  body: [
    "Two leaders who began the year exchanging compliments now exchange warnings. Donald Trump and Vladimir Putin spoke again this week, for the third time since January, and both offices called the talk useful. Useful is what diplomats say when nobody shouted. On Syria, the subject that fills most of their calls, neither man has moved by a single street.",
    "The distance was measured in missiles. In the early hours of 7 April two American destroyers in the eastern Mediterranean fired 59 Tomahawks at the Shayrat airbase, from which, Washington says, Syrian aircraft had carried nerve agent to the town of Khan Sheikhoun three days before. Moscow, whose own servicemen had been warned by telephone, called the raid “an act of aggression” and asked for the Security Council to meet.",
    "## What was said in April",
    "Five days later Rex Tillerson sat across from Sergey Lavrov in Moscow, and was kept guessing until the afternoon whether the Kremlin would receive him at all. It did, for about two hours. While his secretary of state was still in the air, the president told reporters in Washington that “never in our time have relations with Russia fallen as far as this.” He added that things might yet work out, a sentence that fewer people remember.",
    "Words of that kind have a price. Generals on both sides need a line that is answered when two pilots find themselves in the same piece of sky; Russia has said that it no longer feels bound by the arrangement of 2015 that provided one. A red telephone on a president’s desk is a fine thing. It does not guide aircraft.",
  ],
  claims: [
    {
      quote: "fired 59 Tomahawks at the Shayrat airbase",
      kind: "number",
      check: "checked",
      verdict: "accurate",
      evidence: [
        {
          stance: "supports",
          title: "US Department of Defense, statement on the strike in Syria, 6 April 2017",
          locator: "second paragraph",
          excerpt: "A total of 59 TLAMs targeted aircraft, hardened aircraft shelters",
          primary: true,
        },
      ],
    },
    {
      quote: "“never in our time have relations with Russia fallen as far as this.”",
      kind: "quote",
      check: "checked",
      verdict: "misquoted",
      speaker: "Donald Trump",
      evidence: [
        {
          stance: "contradicts",
          title:
            "Joint press conference of President Trump and NATO Secretary General Stoltenberg, White House, 12 April 2017, transcript",
          url: "https://trumpwhitehouse.archives.gov/",
          locator: "answer to the first question on Russia",
          excerpt: "We may be at an all-time low in terms of relationship with Russia.",
          primary: true,
        },
      ],
      corrections: [
        {
          action: "note",
          words: "“never in our time have relations with Russia fallen as far as this.”",
          insert: "",
          notice: "editors_note",
          noticeText:
            "Editor’s note: This quotation was translated into Spanish and back. The president’s words, spoken in English on 12 April 2017, were: “We may be at an all-time low in terms of relationship with Russia.”",
          reason:
            "The column is a translation; its author has the words from a Spanish agency. We leave her text and say what was said.",
        },
      ],
      comments: [
        {
          by: "checker",
          body: "The transcript has “may be”. Any paraphrase of ours has to keep it.",
        },
      ],
      review: [
        { decision: "request", by: "checker" },
        {
          decision: "approve",
          by: "reviewer",
          comment: "Compared with the recording as well. The note quotes him word for word.",
        },
      ],
    },
    {
      quote: "It did, for about two hours.",
      kind: "number",
      check: "checked",
      verdict: "accurate",
      evidence: [
        {
          stance: "supports",
          title: "Pool report, Secretary Tillerson’s visit to Moscow, 12 April 2017",
          locator: "evening entry",
          excerpt: "meeting ran roughly two hours",
        },
      ],
    },
  ],
});
