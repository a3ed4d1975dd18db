import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isRefusal } from "#lib/domain/refusal.ts";
import type { Format } from "#lib/domain/revision.ts";
import type { BlockKind } from "#lib/domain/vocabulary.ts";
import { importFragment } from "./fragment.ts";
import { importPage } from "./page.ts";

/** A run of words, set in one way. */
interface Run {
  readonly words: string;
  readonly look: "plain" | "bold" | "italic" | "link";
}

interface Part {
  readonly kind: BlockKind;
  readonly runs: readonly Run[];
}

const HREF = "https://example.org/a?b=1&c=%C3%A9";

const word = fc.constantFrom(
  ...[
    "harbour",
    "“quoted”",
    "don’t",
    "a\u00a0b",
    "41\u202f%",
    "…",
    "—",
    "👩‍👩‍👧",
    "e\u0301",
    "العربية",
    "漢字",
    "<b>",
    "&amp;",
  ],
  ...["R&D", "a\u200db", "\u2066x\u2069", "ﬁ", "½", "'s", '"x"', "]]>", "--", "10⁶", "nach­dem"],
);
const words = fc.array(word, { minLength: 1, maxLength: 8 }).map((all) => all.join(" "));
const run = fc.record({ words, look: fc.constantFrom("plain", "bold", "italic", "link") });
const kind = fc.constantFrom<BlockKind>(
  "paragraph",
  "heading",
  "subheading",
  "list_item",
  "numbered_item",
  "quotation",
  "caption",
);
// The last words end the block as a sentence, so that no bold one is taken for a heading.
const part = fc.record({ kind, runs: fc.array(run, { minLength: 1, maxLength: 4 }) });
const article = fc.array(part, { minLength: 1, maxLength: 12 });

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const numbered = (text: string) =>
  [...text].map((sign) => (/[a-z ]/u.test(sign) ? sign : `&#${sign.codePointAt(0)};`)).join("");
/** As mark-up is laid out by hand: line breaks where spaces are, and more of them. */
const laidOut = (text: string) => escaped(text).replaceAll(" ", "\n\t ");

interface Dialect {
  readonly text: (text: string) => string;
  readonly tags: Readonly<Record<"bold" | "italic", (inner: string) => string>>;
  readonly paragraph: (inner: string) => string;
}

const DIALECTS: readonly Dialect[] = [
  {
    text: escaped,
    tags: { bold: (inner) => `<strong>${inner}</strong>`, italic: (inner) => `<em>${inner}</em>` },
    paragraph: (inner) => `<p>${inner}</p>\n`,
  },
  {
    text: numbered,
    tags: {
      bold: (inner) => `<span style="font-weight:700">${inner}</span>`,
      italic: (inner) => `<span style="font-weight:400;font-style:italic">${inner}</span>`,
    },
    paragraph: (inner) => `<div><div class="x1">${inner}</div></div>`,
  },
  {
    text: laidOut,
    tags: {
      bold: (inner) => `<B><font size=2>${inner}</font></B>`,
      italic: (inner) => `<I>${inner}</I>`,
    },
    paragraph: (inner) => `<P CLASS=MsoNormal>\n${inner}\n`,
  },
];

function render(parts: readonly Part[], { text, tags, paragraph }: Dialect): string {
  const runOf = ({ words, look }: Run) => {
    if (look === "plain") return text(words);
    return look === "link"
      ? `<a href="${HREF.replaceAll("&", "&amp;")}">${text(words)}</a>`
      : tags[look](text(words));
  };
  return parts.map(({ kind, runs }) => wrap(kind, runs.map(runOf).join(" "), paragraph)).join("");
}

function wrap(kind: BlockKind, inner: string, paragraph: Dialect["paragraph"]): string {
  switch (kind) {
    case "heading":
      return `<h2>${inner}</h2>`;
    case "subheading":
      return `<h3>${inner}</h3>`;
    case "list_item":
      return `<ul><li>${inner}</li></ul>`;
    case "numbered_item":
      return `<ol><li>${inner}</ol>`;
    case "quotation":
      return `<blockquote>${paragraph(inner)}</blockquote>`;
    case "caption":
      return `<figure><img src="x.jpg"><figcaption>${inner}</figcaption></figure>`;
    default:
      return paragraph(inner);
  }
}

/** What the article must be, put together without any mark-up. */
function expected(parts: readonly Part[]) {
  const blocks: BlockKind[] = [];
  const formats: Format[] = [];
  const lines: string[] = [];
  let at = 0;
  for (const { kind, runs } of parts) {
    const line = runs.map(({ words }) => words).join(" ");
    let start = at;
    for (const { words, look } of runs) {
      const place = { start, end: start + words.length };
      if (look === "link") formats.push({ kind: "link", href: HREF, ...place });
      else if (look === "italic" || (look === "bold" && !/heading/u.test(kind)))
        formats.push({ kind: look, ...place });
      start = place.end + 1;
    }
    blocks.push(kind);
    lines.push(line);
    at += line.length + 1;
  }
  return { text: lines.join("\n"), blocks, formats };
}

describe("a page in any dialect", () => {
  it("comes in with the text, blocks and formats that a reader saw", () => {
    fc.assert(
      fc.property(article, fc.constantFrom(...DIALECTS), (parts, dialect) => {
        const first: Part = {
          kind: "heading",
          runs: [{ words: "What is at stake", look: "plain" }],
        };
        const last: Part = {
          kind: "paragraph",
          runs: [{ words: "That is what the mayor said.", look: "plain" }],
        };
        const all = [first, ...parts.map(endSentence), last];
        const found = importFragment(render(all, dialect));
        if (isRefusal(found)) throw new TypeError(found.message);
        expect({ text: found.text, blocks: found.blocks, formats: found.formats }).toEqual(
          expected(all),
        );
      }),
      { numRuns: 500 },
    );
  });

  it("never throws, whatever stands in it", () => {
    const piece = fc.constantFrom(
      ...[
        "<p>",
        "</p>",
        "<b>",
        "</i>",
        "<table>",
        "<tr>",
        "<td>",
        "<li>",
        "<ol start=5>",
        "<a href='x:'>",
        "</a>",
        "<h1>",
        "<br>",
      ],
      ...[
        "<sup>1</sup>",
        "<a href='#fn1'>1</a>",
        "<li id=fn1>",
        "Editor’s note: x.",
        "<img alt='a b'>",
        "<figcaption>",
        "<pre>",
      ],
      ...[
        "<svg>",
        "<math>",
        "<template>",
        "<select>",
        "<!--",
        "-->",
        "<![CDATA[",
        "&#0;",
        "&amp",
        "\u2028",
        "\u0085",
        "text. ",
        "👩‍👩‍👧",
      ],
      ...[
        "<article>",
        "<main>",
        "<div class=related>",
        "<form>",
        "<input>",
        "<q>",
        "<body class=ad>",
        "<html lang=x>",
        "<frameset>",
      ],
      ...[
        '<script type="application/ld+json">{"@type":"Article","headline":"x"',
        "</script>",
        "<time datetime=2024-13-45>",
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        importPage(pieces.join(""));
        importFragment(pieces.join(""));
      }),
      { numRuns: 1_000 },
    );
  });
});

/** With a plain sentence behind, so that no line is taken for a title by its words. */
function endSentence({ kind, runs }: Part): Part {
  return { kind, runs: [...runs, { words: "so she said.", look: "plain" }] };
}
