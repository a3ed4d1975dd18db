import { sampleArticle } from "./sample-article.ts";

/** Holds the words that the column misquotes, so that the archive can find them. */
export const ALL_TIME_LOW = sampleArticle({
  facts: {
    headline: "Trump says relations with Russia ‘may be at an all-time low’",
    standfirst: "No reset in sight as Tillerson leaves Moscow without an agreement on Syria",
    byline: "Owen Hartnell and Priya Venkatesan",
    dateline: "WASHINGTON",
    publication: "The Harbour Gazette",
    date: "2017-04-13",
  },
  body: [
    "WASHINGTON — President Trump, who campaigned on getting along with the Kremlin, conceded on Wednesday that he was not getting along with it at all.",
    "“We may be at an all-time low in terms of relationship with Russia,” he told a news conference in the East Room, with Jens Stoltenberg, the secretary general of NATO, at the lectern beside him. The trouble, he said, “has built for a long period of time.”",
    "The admission came hours after his secretary of state, Rex Tillerson, had ended two days in Moscow with little to show for them. He and Sergey Lavrov, the Russian foreign minister, agreed to set up a working group on what Mr. Tillerson called smaller irritants. On the large ones they did not so much argue as recite: each laid out his own account of who had poisoned Khan Sheikhoun on 4 April, and neither accepted a word of the other’s.",
    "## A door left ajar",
    "Mr. Trump was careful not to slam anything shut. It would be “a fantastic thing” to be on good terms with Mr. Putin, he said, though it might turn out just the opposite. Asked whether Syria could have used a chemical weapon without Russian knowledge, he allowed that it was possible and added that it was unlikely.",
    "He was blunter about an older quarrel of his own. NATO, an alliance that he had spent a year describing as obsolete, was, he announced, obsolete no longer.",
  ],
  claims: [
    {
      quote: "“We may be at an all-time low in terms of relationship with Russia,”",
      kind: "quote",
      check: "checked",
      verdict: "accurate",
      speaker: "Donald Trump",
      evidence: [
        {
          stance: "supports",
          title:
            "Joint press conference of President Trump and NATO Secretary General Stoltenberg, White House, 12 April 2017, transcript",
          url: "https://trumpwhitehouse.archives.gov/",
          locator: "answer to the first question on Russia",
          excerpt: "We may be at an all-time low in terms of relationship with Russia.",
          primary: true,
        },
      ],
    },
    {
      quote: "“has built for a long period of time.”",
      kind: "quote",
      check: "checked",
      verdict: "accurate",
      speaker: "Donald Trump",
      evidence: [
        {
          stance: "supports",
          title: "Desk’s own recording of the news conference, 12 April 2017",
          locator: "00:31:40",
          excerpt: "This has built for a long period of time.",
          primary: true,
        },
      ],
    },
    {
      quote: "Jens Stoltenberg, the secretary general of NATO",
      kind: "title",
      check: "checked",
      verdict: "accurate",
    },
    {
      quote: "who had poisoned Khan Sheikhoun on 4 April",
      kind: "date",
      check: "checked",
      verdict: "accurate",
      evidence: [
        {
          stance: "supports",
          title: "OPCW fact-finding mission, report on an incident in Khan Shaykhun",
          url: "https://www.opcw.org/",
          locator: "summary",
          excerpt: "the incident of 4 April 2017",
          primary: true,
        },
      ],
    },
  ],
});
