import { sampleArticle } from "./sample-article.ts";

/** Published: a wrong aircraft replaced in revision 2, and readers told. */
export const CALLED_OFF = sampleArticle({
  facts: {
    headline: "Moscow calls off a meeting, and Washington shrugs",
    byline: "Delphine Askew",
    dateline: null,
    publication: "The Northern Ledger",
    date: "2017-06-22",
  },
  body: [
    "It was meant to be the quiet channel. Thomas Shannon, the third-ranking diplomat at the State Department, and Sergei Ryabkov, a deputy foreign minister, were to sit down in St Petersburg on Friday and work through a list of small grievances: closed country houses, delayed visas, bank accounts. On Wednesday Mr. Ryabkov’s ministry let it be known that the meeting was off.",
    "The reason it gave was the new sanctions. On Tuesday the Treasury had added 38 people and organisations to the list it keeps over the fighting in Ukraine, on the very day that President Petro Poroshenko was being shown into the Oval Office. American officials said the measures only closed gaps in older ones. In Moscow the calendar was read differently.",
    "## Over the Euphrates",
    "Syria did the rest. On 18 June an American F-16 shot down a Syrian Su-22 that had bombed fighters allied with Washington near Tabqa, the first Syrian jet brought down by an American one in the war. The Russian command answered that it would henceforth follow coalition aircraft west of the river and treat them as targets. A drone of Iranian make was destroyed two days later, and nothing was fired in return.",
    "> “We regret that Russia has decided to turn away from an opportunity,” a spokeswoman said. The offer, she added, stood.",
  ],
  claims: [
    {
      quote: "the Treasury had added 38 people and organisations",
      kind: "number",
      check: "checked",
      verdict: "accurate",
      evidence: [
        {
          stance: "supports",
          title: "US Department of the Treasury, press release of 20 June 2017",
          url: "https://home.treasury.gov/news/press-releases",
          locator: "first paragraph",
          excerpt: "designated 38 individuals and entities",
          primary: true,
        },
      ],
    },
    {
      quote: "an American F-16 shot down a Syrian Su-22",
      kind: "event",
      check: "checked",
      verdict: "inaccurate",
      evidence: [
        {
          stance: "contradicts",
          title: "Combined Joint Task Force, Operation Inherent Resolve, statement of 18 June 2017",
          url: "https://www.inherentresolve.mil/",
          locator: "fourth paragraph",
          excerpt: "was immediately shot down by a U.S. F/A-18E Super Hornet",
          primary: true,
        },
      ],
      corrections: [
        {
          action: "replace",
          words: "F-16",
          insert: "F/A-18E Super Hornet",
          notice: "correction",
          noticeText:
            "Correction: An earlier version of this article misidentified the American aircraft that shot down a Syrian jet on 18 June 2017. It was an F/A-18E Super Hornet, not an F-16.",
          reason: "The coalition’s statement names the type.",
        },
      ],
      comments: [
        { by: "reviewer", body: "Checked the caption of the picture too: it names no type." },
      ],
      review: [
        { decision: "request", by: "checker" },
        { decision: "approve", by: "reviewer" },
      ],
    },
    {
      quote: "Thomas Shannon, the third-ranking diplomat at the State Department",
      kind: "title",
      check: "checked",
      verdict: "accurate",
    },
  ],
  publish: true,
});
