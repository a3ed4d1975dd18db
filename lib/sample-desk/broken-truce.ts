import { sampleArticle } from "./sample-article.ts";

/** Flagged: two findings wait for the reviewer, one of them for the second time. */
export const BROKEN_TRUCE = sampleArticle({
  facts: {
    headline: "Seven days of quiet, then Aleppo burned again",
    standfirst: "How a truce made in Geneva came apart, and took an arms treaty with it",
    byline: "Tobias Renwick",
    dateline: null,
    publication: "Meridian Weekly",
    date: "2016-10-07",
  },
  body: [
    "John Kerry and Sergey Lavrov had bargained past midnight, and when they came out, reporters who had waited all day were handed pizza by one delegation and vodka by the other. That was on 9 September. The ceasefire in Syria that they announced took effect three days later, at sunset, and for most of a week the sky over Aleppo was empty.",
    "It ended in two blows. On 17 September aircraft of the American-led coalition bombed Syrian soldiers near Deir ez-Zor, by mistake, Washington said. On 21 September an aid convoy was destroyed on the road at Urum al-Kubra, and the Red Crescent buried its local director. Each capital held the other to blame, and within days bombs were falling on the eastern quarters of the city at a rate that doctors there said they had not known before.",
    "## A treaty as a hostage",
    "The quarrel soon spread to ground that both sides had kept out of it. On 3 October the Kremlin suspended an agreement, signed in 2000, under which each country was to make 43 tons of weapons plutonium unusable. The decree cited “unfriendly actions” of the United States. That same evening the State Department broke off its talks with Moscow about reviving the truce.",
    "Nobody in either capital speaks of a new cold war without putting it in inverted commas. But officials who served in the old one have begun to make an uncomfortable comparison: in those years, they say, one treaty was never made to pay for another.",
  ],
  claims: [
    {
      quote: "That was on 9 September.",
      kind: "date",
      check: "checked",
      verdict: "accurate",
      evidence: [
        {
          stance: "supports",
          title: "US Department of State, remarks in Geneva, 9 September 2016",
          locator: "date line",
          primary: true,
        },
      ],
    },
    {
      quote: "On 21 September an aid convoy was destroyed on the road at Urum al-Kubra",
      kind: "date",
      check: "checked",
      verdict: "inaccurate",
      evidence: [
        {
          stance: "contradicts",
          title: "UN Headquarters Board of Inquiry, summary on the incident at Urum al-Kubra",
          url: "https://www.un.org/",
          locator: "paragraph 1",
          excerpt: "an incident involving a relief operation on 19 September 2016",
          primary: true,
        },
      ],
      corrections: [
        {
          action: "replace",
          words: "On 21 September",
          insert: "On 19 September",
          notice: "correction",
          noticeText:
            "Correction: An earlier version of this article misstated the day on which an aid convoy was destroyed at Urum al-Kubra. It was 19 September 2016, not 21 September.",
          reason: "The inquiry and the Red Crescent agree on the evening of the 19th.",
        },
      ],
      comments: [
        {
          by: "checker",
          body: "The author took the date from a wire story that was filed on the 21st.",
        },
      ],
      review: [
        { decision: "request", by: "checker" },
        {
          decision: "return",
          by: "reviewer",
          comment:
            "One agency report is not enough to move a date. Please find the inquiry or the Red Crescent.",
        },
        {
          decision: "request",
          by: "checker",
          comment: "The inquiry’s summary is now the evidence; it names the day.",
        },
      ],
    },
    {
      quote: "each country was to make 43 tons of weapons plutonium unusable",
      kind: "number",
      check: "checked",
      verdict: "inaccurate",
      evidence: [
        {
          stance: "contradicts",
          title: "Plutonium Management and Disposition Agreement, 2000",
          locator: "Article II, paragraph 1",
          excerpt: "no less than 34 metric tons of disposition plutonium",
          primary: true,
        },
        {
          stance: "context",
          title: "Author’s notebook, photographed",
          locator: "page 14",
          excerpt: "34 t each",
          confidential: true,
        },
      ],
      corrections: [
        {
          action: "replace",
          words: "43 tons",
          insert: "34 metric tons",
          notice: "correction",
          noticeText:
            "Correction: Because of an editing error, an earlier version of this article misstated how much plutonium each country was to dispose of. It is 34 metric tons, not 43 tons.",
          reason: "Figures transposed while editing; the notebook has them right.",
        },
      ],
      review: [{ decision: "request", by: "checker", comment: "Please read before noon." }],
    },
    {
      quote: "handed pizza by one delegation and vodka by the other",
      kind: "event",
      check: "waived",
      verdict: "not_checkable",
      comments: [{ by: "checker", body: "Seen by our own reporter; colour, not evidence." }],
    },
  ],
});
