import type { ImportCase } from "./case-fixture.ts";

const PASTED: ImportCase["lines"] = [
  ["headline", "The wall and the money"],
  ["paragraph", "The harbour board voted nine"],
];
const LIST: ImportCase["lines"] = [
  ["list_item", "Stone"],
  ["list_item", "Labour"],
  ["paragraph", "The plan of 2016 put the cost at half of that"],
];

/** Copy that is sent or pasted: wire text, mail, Markdown, and the clipboards of word processors. */
export const COPY_CASES: readonly ImportCase[] = [
  {
    file: "wire.txt",
    facts: { dateline: "PORT ELLERY", publication: "TNA" },
    lines: [
      ["headline", "Port Ellery to rebuild wall in stone"],
      ["byline", "By Jonna Weald"],
      ["paragraph", "PORT ELLERY (TNA) - The harbour board"],
      ["paragraph", '"We were never asked," said Mattea'],
      ["paragraph", "The work will cost"],
    ],
    has: [
      "voted on Tuesday to rebuild the eastern wall in stone, after three storms in one winter broke the concrete that was meant to last a century.",
      'before they sold it."',
    ],
    lacks: ["MORE", "ENDS", "c1234", "UPDATE 2"],
  },
  {
    file: "wire-slug.txt",
    facts: { dateline: "PORT ELLERY", publication: "TNA", language: "en" },
    lines: [
      ["paragraph", "PORT ELLERY, May 2 (TNA) -- The harbour"],
      ["paragraph", '"We were never asked,"'],
      ["paragraph", "The work will cost"],
      ["paragraph", "(Reporting by Jonna Weald; editing by Pell Adarr)"],
    ],
    has: ['since 1993. "Nobody measured the wall before they sold it."'],
    lacks: [],
  },
  {
    file: "email.txt",
    facts: { headline: "Harbour wall to be rebuilt in stone", byline: "Jonna Weald" },
    lines: [
      ["headline", "Harbour wall to be rebuilt in stone"],
      ["byline", "By Jonna Weald"],
      ["paragraph", "The harbour board"],
      ["paragraph", '"We were never asked,"'],
      ["paragraph", "The work will cost"],
    ],
    has: [
      "Tern Street since 1993.",
      "crowns -- twice the sum in the plan of 2016 -- and is expected",
    ],
    lacks: [],
  },
  {
    file: "wire-head.txt",
    facts: {
      headline: "Harbour wall to be rebuilt in stone",
      byline: "JONNA WEALD",
      dateline: "PORT ELLERY, Norland",
      publication: "AP",
    },
    lines: [
      ["headline", "Harbour wall to be rebuilt in stone"],
      ["byline", "By JONNA WEALD"],
      ["paragraph", "PORT ELLERY, Norland (AP) — The harbour board"],
      ["paragraph", '"We were never asked,"'],
      ["paragraph", "Reuters could not reach"],
    ],
    has: [],
    lacks: ["^", "Writethru", "Eds", "(more)", "ends"],
  },
  {
    file: "quoted-mail.txt",
    facts: { headline: "Harbour wall to be rebuilt in stone" },
    lines: [
      ["headline", "Harbour wall to be rebuilt in stone"],
      ["paragraph", "The harbour board"],
      ["paragraph", '"We were never asked,"'],
    ],
    has: ["concrete that was meant", "on Tern Street since 1993."],
    lacks: [">", "Subject", "Final below", "+44"],
  },
  {
    file: "corrections.txt",
    facts: { headline: "The wall and the money" },
    lines: [
      ["headline", "The wall and the money"],
      ["paragraph", "The harbour board"],
      ["paragraph", "“Nobody measured the wall before they sold it,” said"],
      [
        "paragraph",
        "The work will cost 4.2 million crowns and take 18 months. It was built in 1887.",
      ],
    ],
    has: [],
    lacks: ["†", "*", "²", "[3]", "amended"],
    notes: [
      {
        ...{ mark: null, notice: "correction", on: "The wall and the money" },
        says: "amended on 12 April 2024",
      },
      {
        ...{
          mark: "*",
          notice: "editors_note",
          on: "“Nobody measured the wall before they sold it,”",
        },
        says: "“nobody measured it”",
      },
      {
        ...{ mark: "†", notice: "correction", on: "The work will cost 4.2 million crowns" },
        says: "2.4 million",
      },
      {
        ...{
          mark: "²",
          notice: "clarification",
          on: "The work will cost 4.2 million crowns and take 18 months.",
        },
        says: "first delivery",
      },
      { mark: "[3]", notice: "correction", on: "It was built in 1887.", says: "1886" },
    ],
  },
  {
    file: "inline-note.txt",
    facts: { headline: "The wall and the money" },
    lines: [
      ["headline", "The wall and the money"],
      [
        "paragraph",
        "The harbour board of Port Ellery voted on Tuesday to rebuild the eastern wall in stone. Three",
      ],
      ["paragraph", "“Nobody measured"],
    ],
    has: [],
    lacks: ["Monday", "401"],
    notes: [
      { mark: null, notice: "correction", on: "The wall and the money", says: "not 401" },
      {
        ...{ mark: null, notice: "editors_note", says: "The vote was on Monday." },
        on: "The harbour board of Port Ellery voted on Tuesday to rebuild the eastern wall in stone.",
      },
    ],
  },
  {
    file: "false-friends.txt",
    facts: { headline: "What the foreman said" },
    lines: [
      ["headline", "What the foreman said"],
      ["paragraph", "The foreman told the hall to “F*** off, and f*** your 3 * 4 metre stones”"],
      ["paragraph", "The area is 12 m² and the scale runs from A* to C*. Its name is Tern*Street"],
      ["list_item", "The first stone weighs two tonnes"],
      ["list_item", "The second weighs three"],
      ["paragraph", "The survey¹ and the audit² are public"],
      ["paragraph", "¹ Survey of the eastern wall, 2015, page 4."],
      ["paragraph", "² Audit of the harbour board, 2016, page 11."],
    ],
    has: [],
    lacks: [],
    notes: [],
  },
  {
    file: "page-copy.txt",
    facts: {
      headline: "Harbour wall will be rebuilt in stone, board decides",
      byline: "Jonna Weald",
      date: "2024-05-02",
    },
    lines: [
      ["headline", "Harbour wall will be rebuilt"],
      ["byline", "By Jonna Weald"],
      ["paragraph", "The harbour board"],
      ["paragraph", "“We were never asked,”"],
      ["paragraph", "The work will cost"],
    ],
    has: ["“Nobody measured the wall.”"],
    lacks: ["Skip", "newsletter", "Advertisement", "Filed", "comment", "Updated", "Share"],
  },
  {
    file: "footnotes.md",
    facts: { headline: "The wall and the money" },
    lines: [
      ["headline", "The wall and the money"],
      ["paragraph", "Nobody measured it before they sold it."],
      [
        "paragraph",
        "The board voted nine to four. It was the third vote in a year, said The Courier.²",
      ],
      ["paragraph", "“So it is,” said the mayor."],
      ["paragraph", "² The Tamsin Courier, 12 March 2024, page 3."],
    ],
    has: [],
    lacks: ["eight to five", "*"],
    formats: [
      "italic: Nobody measured it before they sold it.",
      "bold: nine to four",
      "third vote -> https://example.org/votes",
      "italic: The Courier",
    ],
    notes: [
      {
        mark: "[1]",
        notice: "correction",
        on: "The board voted nine to four.",
        says: "eight to five",
      },
      { mark: "[3]", notice: "editors_note", on: "“So it is,”", says: "“so it was”" },
    ],
  },
  {
    file: "front-matter.md",
    facts: {
      headline: "The wall, the money",
      standfirst: "Nobody measured it before they sold it",
      byline: "Jonna Weald, Pell Adarr",
      date: "2024-05-02",
      language: "en-GB",
      sourceUrl: "https://example.org/wall",
    },
    lines: [
      ["headline", "The wall, the money"],
      ["standfirst", "Nobody measured it"],
      ["paragraph", "The board voted nine to four."],
      ["heading", "The price"],
      ["numbered_item", "Stone"],
      ["numbered_item", "Labour"],
      ["quotation", "If the sea wants a stone, it will take it."],
      ["caption", "The wall"],
      ["paragraph", "Part | Crowns"],
      ["paragraph", "Stone | 1,900,000"],
      ["paragraph", "Labour | 2,300,000"],
    ],
    has: [],
    lacks: ["layout", "tags", "---"],
  },
  {
    file: "false-friends.md",
    facts: { headline: "The foreman" },
    lines: [
      ["headline", "The foreman"],
      [
        "paragraph",
        "He said “F*** off” and 3 * 4 is 12. The file is wall_plan_v2 and snake_case_too.",
      ],
      ["paragraph", "1986. A bad year. 2 > 1 & so on… [sic] [x] [1]"],
      ["list_item", "[ ] order stone"],
      ["list_item", "[x] sack foreman"],
      ["paragraph", "Click here or there or https://example.org/wall."],
    ],
    has: [],
    lacks: ["javascript", "`"],
    formats: ["https://example.org/wall -> https://example.org/wall"],
    notes: [],
  },
  {
    file: "docs-paste.paste.html",
    facts: { headline: "The wall and the money" },
    lines: [...PASTED, ...LIST],
    has: ["voted nine to four on Tuesday, said The Courier."],
    lacks: [],
    formats: [
      "bold: nine to four",
      "italic: The Courier",
      "The plan of 2016 -> https://example.org/wall",
    ],
  },
  {
    file: "word-paste.paste.html",
    facts: { headline: "The wall and the money" },
    lines: [
      ["headline", "The wall and the money"],
      ["paragraph", "The harbour board voted nine"],
      ["paragraph", "to four on Tuesday"],
      ...LIST,
    ],
    has: ["evening, said The Courier."],
    lacks: ["mso", "·", "AllowPNG"],
    formats: ["bold: nine", "bold: to four", "italic: The Courier"],
  },
  {
    file: "pages-paste.paste.html",
    facts: { headline: "The wall and the money" },
    lines: [...PASTED, ...LIST],
    has: ["the mayor said: “So it is.”", "half of that – 2.1 million"],
    lacks: ["Cocoa", "margin"],
  },
];
