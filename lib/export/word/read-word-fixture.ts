import { unzipSync } from "fflate";
import { SaxesParser } from "saxes";

/** For tests: an element of XML with all that is in it. Words are elements named `#text`. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly words: string;
}

/** For tests: words of a paragraph, with their status and look. */
export interface ReadRun {
  readonly words: string;
  readonly status: "kept" | "inserted" | "deleted";
  readonly by: Readonly<Record<string, string>>;
  /** `b`, `i` and the link's address, or empty. */
  readonly look: string;
}

/** For tests: one paragraph of a Word file. */
export interface ReadParagraph {
  readonly style: string;
  readonly list: string;
  readonly isRtl: boolean;
  readonly runs: readonly ReadRun[];
  /** What stands in it in order: runs' words, and the edges of comments such as `start 3`. */
  readonly order: readonly string[];
}

/** For tests: one comment with the words that it is on, changes in their order included. */
export interface ReadComment {
  readonly id: string;
  readonly by: Readonly<Record<string, string>>;
  readonly paragraphs: readonly string[];
}

/** For tests: a Word file, read as ECMA-376 has it. */
export interface ReadWord {
  readonly paragraphs: readonly ReadParagraph[];
  readonly comments: readonly ReadComment[];
  readonly parts: ReadonlyMap<string, Element>;
}

/** For tests: reads a Word file. Throws for anything that is not well-formed XML. */
export function readWord(file: Uint8Array): ReadWord {
  const parts = new Map(
    Object.entries(unzipSync(file)).map(([name, bytes]) => [
      name,
      readXml(new TextDecoder("utf-8", { fatal: true }).decode(bytes)),
    ]),
  );
  const targets = new Map(
    allNamed(partOf(parts, "word/_rels/document.xml.rels"), "Relationship").map(
      ({ attributes }) => [attributes.Id ?? "", attributes.Target ?? ""],
    ),
  );
  const body = partOf(parts, "word/document.xml");
  return {
    parts,
    paragraphs: allNamed(body, "w:p").map((paragraph) => readParagraph(paragraph, targets)),
    comments: allNamed(partOf(parts, "word/comments.xml"), "w:comment").map((comment) => ({
      id: comment.attributes["w:id"] ?? "",
      by: comment.attributes,
      paragraphs: allNamed(comment, "w:p").map(wordsOf),
    })),
  };
}

/** For tests: the words with every change accepted, paragraphs a line each. */
export function accepted({ paragraphs }: ReadWord): string {
  return textWithout(paragraphs, "deleted");
}

/** For tests: the words with every change rejected. */
export function rejected({ paragraphs }: ReadWord): string {
  return textWithout(paragraphs, "inserted");
}

/** For tests: all elements of a name, in order. */
export function allNamed(element: Element, name: string): Element[] {
  const inside = element.children.flatMap((child) => allNamed(child, name));
  return element.name === name ? [element, ...inside] : inside;
}

/** For tests: a part by its name. Throws RangeError when the file has none. */
export function partOf(parts: ReadWord["parts"], name: string): Element {
  const part = parts.get(name);
  if (!part) throw new RangeError(`The file has no ${name}.`);
  return part;
}

function textWithout(paragraphs: readonly ReadParagraph[], status: ReadRun["status"]): string {
  return paragraphs
    .map(({ runs }) =>
      runs
        .filter((run) => run.status !== status)
        .map(({ words }) => words)
        .join(""),
    )
    .join("\n");
}

interface Surroundings {
  readonly status: ReadRun["status"];
  readonly by: Readonly<Record<string, string>>;
  readonly href: string;
}

function readParagraph(paragraph: Element, targets: ReadonlyMap<string, string>): ReadParagraph {
  const found = readInside(paragraph, { status: "kept", by: {}, href: "" }, targets);
  return {
    style: attributeOf(paragraph, "w:pStyle"),
    list: attributeOf(paragraph, "w:numId"),
    isRtl: allNamed(paragraph, "w:bidi").length > 0,
    runs: found.flatMap((one) => (typeof one === "string" ? [] : [one])),
    order: found.map((one) => (typeof one === "string" ? one : one.words)),
  };
}

function readInside(
  element: Element,
  around: Surroundings,
  targets: ReadonlyMap<string, string>,
): (ReadRun | string)[] {
  return element.children.flatMap((child): (ReadRun | string)[] => {
    const { name, attributes } = child;
    const id = attributes["w:id"] ?? "";
    const inside = (more: Partial<Surroundings>) =>
      readInside(child, { ...around, ...more }, targets);
    if (name === "w:pPr") return [];
    if (name === "w:ins") return inside({ status: "inserted", by: attributes });
    if (name === "w:del") return inside({ status: "deleted", by: attributes });
    if (name === "w:commentRangeStart") return [`start ${id}`];
    if (name === "w:commentRangeEnd") return [`end ${id}`];
    if (name === "w:hyperlink") {
      const anchor = attributes["w:anchor"];
      const target = targets.get(attributes["r:id"] ?? "") ?? "";
      return inside({ href: anchor === undefined ? target : `${target}#${anchor}` });
    }
    if (name !== "w:r") throw new RangeError(`${name} has no place in a paragraph.`);
    const [reference] = allNamed(child, "w:commentReference");
    if (reference) return [`reference ${reference.attributes["w:id"]}`];
    return [readRun(child, around)];
  });
}

/** A run may hold `w:delText` inside a deletion only, and `w:t` outside only (17.3.3.7). */
function readRun(run: Element, { status, by, href }: Surroundings): ReadRun {
  const wrong = status === "deleted" ? "w:t" : "w:delText";
  if (allNamed(run, wrong).length > 0) throw new RangeError(`${wrong} in what is ${status}.`);
  const bold = allNamed(run, "w:b").length > 0 ? "b" : "";
  const italic = allNamed(run, "w:i").length > 0 ? "i" : "";
  return { words: wordsOf(run), status, by, look: `${bold}${italic}${href}` };
}

function wordsOf(element: Element): string {
  if (element.name === "w:tab") return "\t";
  if (element.name === "w:t" || element.name === "w:delText") {
    if (element.attributes["xml:space"] !== "preserve") throw new RangeError("Spaces are lost.");
    return element.children.map(({ words }) => words).join("");
  }
  return element.children.map(wordsOf).join("");
}

function attributeOf(element: Element, name: string): string {
  return allNamed(element, name)[0]?.attributes["w:val"] ?? "";
}

function readXml(xml: string): Element {
  interface Open {
    readonly name: string;
    readonly attributes: Readonly<Record<string, string>>;
    readonly children: Element[];
  }
  const root: Open = { name: "#root", attributes: {}, children: [] };
  const open: Open[] = [root];
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => open.push({ name, attributes, children: [] }));
  parser.on("text", (words) =>
    open.at(-1)?.children.push({ name: "#text", attributes: {}, children: [], words }),
  );
  parser.on("closetag", () => {
    const closed = open.pop();
    if (closed) open.at(-1)?.children.push({ ...closed, words: "" });
  });
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(xml).close();
  const [element] = root.children.filter(({ name }) => name !== "#text");
  if (!element) throw new TypeError("The part is empty.");
  return element;
}
