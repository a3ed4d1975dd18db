// @vitest-environment jsdom
import type { EditorView } from "prosemirror-view";
import { afterEach, describe, expect, it } from "vitest";
import { type ImportDecisions, NO_DECISIONS } from "#lib/domain/import/decisions.ts";
import type { ImportedArticle } from "#lib/domain/import/imported-article.ts";
import { dispatchImport, importOf, mountImportGalley } from "./import-plugin.ts";

const TEXT = "The talks ended.\nNobody spoke.";
const by = { author: "Jane", date: null };
const line = {
  text: "*They were not.",
  before: 1,
  nth: 1,
  kind: "paragraph",
  formats: [],
} as const;
const note = {
  ...{ start: 4, end: 9, text: "They were not.", mark: "*", notice: "correction" as const },
  ...{ doubt: null, line, cut: { text: "*", at: 9, nth: 9, formats: [] } },
} as const;
const comment = { start: 4, end: 9, text: "Who?", ...by };

const NOTHING: ImportedArticle = {
  ...{ headline: "Talks", standfirst: null, byline: null, dateline: null, publication: null },
  ...{ date: null, language: null, sourceUrl: null, warnings: [], leftOut: [] },
  ...{ formats: [], notes: [], changes: [], comments: [] },
  text: TEXT,
  blocks: ["paragraph", "heading"],
};

let view: EditorView | null = null;
afterEach(() => view?.destroy());

function mount(part: Partial<ImportedArticle>, decisions: Partial<ImportDecisions> = {}) {
  view = mountImportGalley({
    mount: document.createElement("div"),
    article: { ...NOTHING, ...part },
    decisions: { ...NO_DECISIONS, ...decisions },
    attributes: {},
    onSelection: () => {},
  });
  return view;
}

const linesOf = ({ dom }: EditorView) =>
  [...dom.querySelectorAll("section > *")].map((block) => short(block));

/** In short: `**bold**`, `<address|words>`, `{note|words}`, `-out-`, `+in+`, `^mark`, `(1)`, `«back»`. */
function short(node: Node): string {
  const inside = [...node.childNodes].map(short).join("");
  if (!(node instanceof HTMLElement)) return node.textContent ?? "";
  if (node.dataset.visuallyHidden !== undefined) return "";
  if (node.dataset.chosen !== undefined) return `[${inside}]`;
  if (node.dataset.restored !== undefined) return `«${inside}»`;
  if (node.dataset.about) {
    return node.matches(".ProseMirror-widget") ? `^${inside}` : `{${node.dataset.about}|${inside}}`;
  }
  if (node.matches("span[title]")) return `<${node.title}|${inside}>`;
  const [before, behind = before] = SIGNS[node.localName] ?? [""];
  return `${before}${inside}${behind}`;
}

const SIGNS: Readonly<Record<string, readonly [string, string?]>> = {
  strong: ["**"],
  em: ["_"],
  del: ["-"],
  ins: ["+"],
  sup: ["(", ")"],
};

describe("an import on its galley", () => {
  it.each<[string, Partial<ImportedArticle>, string[]]>([
    ["plain words", {}, ["The talks ended.", "Nobody spoke."]],
    [
      "formats and a link",
      {
        formats: [
          { kind: "link", href: "https://a.example/", start: 4, end: 9 },
          { kind: "bold", start: 10, end: 15 },
        ],
      },
      ["The <https://a.example/|talks> **ended**.", "Nobody spoke."],
    ],
    [
      "a replacement, an insertion at the end, a deletion",
      {
        changes: [
          { start: 4, end: 9, insert: "war", ...by },
          { start: 16, end: 16, insert: " Twice.", ...by },
          { start: 17, end: 23, insert: "", ...by },
        ],
      },
      ["The -talks-+war+ ended.+ Twice.+", "-Nobody- spoke."],
    ],
    [
      "changes one behind the other",
      {
        changes: [
          { start: 4, end: 9, insert: "war", ...by },
          { start: 9, end: 15, insert: "", ...by },
        ],
      },
      ["The -talks-+war+- ended-.", "Nobody spoke."],
    ],
    [
      "a note and a comment",
      { notes: [note], comments: [{ ...comment, start: 17, end: 23 }] },
      ["The {note|talks}^* ended.", "{comment|Nobody}(1) spoke."],
    ],
    [
      "a comment on two paragraphs",
      { comments: [{ ...comment, start: 10, end: 23 }] },
      ["The talks {comment|ended.}", "{comment|Nobody}(1) spoke."],
    ],
  ])("shows %s", (_what, part, expected) => {
    expect(linesOf(mount(part))).toEqual(expected);
  });

  it.each<[string, Partial<ImportedArticle>, Partial<ImportDecisions>, string[]]>([
    [
      "a note that is none",
      { notes: [note] },
      { notesAsText: [0] },
      ["The talks«*» ended.", "«*They were not.»", "Nobody spoke."],
    ],
    [
      "a note at other words",
      { notes: [note] },
      { noteTies: [{ note: 0, start: 10, end: 16 }] },
      ["The talks {note|ended.}^*", "Nobody spoke."],
    ],
    [
      "a change that does not come in",
      { changes: [{ start: 4, end: 9, insert: "war", ...by }] },
      { withoutChanges: [0] },
      ["The talks ended.", "Nobody spoke."],
    ],
    [
      "a comment that does not come in, and the other with its number",
      { comments: [comment, comment] },
      { withoutComments: [0] },
      ["The {comment|talks}(2) ended.", "Nobody spoke."],
    ],
    [
      "lines put back in the order of the source, the last behind the text",
      {
        leftOut: [
          { ...line, text: "World", nth: 2, before: 2, reason: "menu" },
          { ...line, text: "News", nth: 1, before: 0, reason: "menu" },
          { ...line, text: "Home", nth: 0, before: 0, reason: "menu" },
        ],
      },
      { putBack: [0, 1, 2] },
      ["«Home»", "«News»", "The talks ended.", "Nobody spoke.", "«World»"],
    ],
  ])("shows %s, at once or once it is decided", (_what, part, decisions, expected) => {
    expect(linesOf(mount(part, decisions))).toEqual(expected);
    const later = mount(part);
    const decided = { ...NO_DECISIONS, ...decisions };
    dispatchImport(later, { kind: "decisions", decisions: decided });
    expect(linesOf(later)).toEqual(expected);
    expect(importOf(later).decisions).toBe(decided);
  });

  it("says to screen readers what is out, in, or back, and puts its headings under the page's", () => {
    const { dom } = mount(
      {
        blocks: ["headline", "subheading"],
        changes: [{ start: 4, end: 9, insert: "war", ...by }],
        notes: [{ ...note, cut: null }],
        leftOut: [{ ...line, text: "Home", nth: 0, before: 0, reason: "menu" }],
      },
      { putBack: [0], notesAsText: [0] },
    );
    expect([...dom.querySelectorAll("section > *")].map((block) => block.textContent)).toEqual([
      "Put back: Home",
      "The  [out: talks]  [in: war]  ended.",
      "Kept as text: *They were not.",
      "Nobody spoke.",
    ]);
    const levels = [...dom.querySelectorAll("h1, h3")].map((one) => one.getAttribute("aria-level"));
    expect(levels).toEqual(["2", "4"]);
  });

  it("draws a line that is put back with its formats and hidden characters, and its links lead nowhere", () => {
    const formats = [
      { kind: "bold", start: 0, end: 4 },
      { kind: "link", href: "https://a.example/", start: 5, end: 9 },
    ] as const;
    const menu = { ...line, text: "Read more\u202e", formats, before: 0, reason: "menu" };
    const { dom } = mount({ leftOut: [menu] }, { putBack: [0] });
    const back = dom.querySelector("[data-restored]");
    expect(back?.querySelector("strong")?.textContent).toBe("Read");
    expect(back?.querySelector("a")?.outerHTML).toContain('<a title="https://a.example/">');
    expect(back?.querySelector("[data-hidden-sign]")?.textContent).toBe("\u202e");
  });

  it("leaves what stays as it is on the page where one thing is decided", () => {
    const changes = [{ start: 4, end: 9, insert: "war", ...by }];
    const opened = mount({ notes: [{ ...note, start: 17, end: 23, cut: null }], changes });
    const before = [...opened.dom.querySelectorAll("del, ins")];
    dispatchImport(opened, { kind: "decisions", decisions: { ...NO_DECISIONS, notesAsText: [0] } });
    expect(linesOf(opened)).toEqual([
      "The -talks-+war+ ended.",
      "«*They were not.»",
      "Nobody spoke.",
    ]);
    expect([...opened.dom.querySelectorAll("del, ins")]).toEqual(before);
  });
});

describe("words that are pointed out", () => {
  const point = (start: number, end: number) =>
    ({ kind: "chosen", chosen: { start, end } }) as const;

  it("are those told of last, also over what is drawn there, and none with null", () => {
    const galley = mount({ notes: [note] });
    dispatchImport(galley, point(0, 3));
    dispatchImport(galley, point(4, 15));
    expect(linesOf(galley)[0]).toMatch(/^The .*\[?talks.*\[ ended\]\.$/);
    dispatchImport(galley, { kind: "chosen", chosen: null });
    expect(linesOf(galley)[0]).toBe("The {note|talks}^* ended.");
  });

  it("stay while something is decided", () => {
    const galley = mount({ notes: [note] });
    dispatchImport(galley, point(10, 15));
    dispatchImport(galley, { kind: "decisions", decisions: { ...NO_DECISIONS, notesAsText: [0] } });
    expect(linesOf(galley)[0]).toBe("The talks«*» [ended].");
  });
});
