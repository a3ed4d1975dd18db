import { SaxesParser } from "saxes";

/** Words of a paragraph with their fate in LibreOffice's record of changes. */
interface FlatRun {
  readonly words: string;
  readonly change: string | null;
}

/** A change or comment as LibreOffice has read it. */
export interface FlatChange {
  readonly kind: string;
  readonly author: string;
  readonly date: string;
}

/** For tests: what LibreOffice has understood of a file, out of its flat XML (ODF 1.3, part 3, 5.5). */
export interface FlatText {
  /** The words with every change accepted, paragraphs a line each. */
  readonly accepted: string;
  readonly rejected: string;
  readonly changes: readonly FlatChange[];
  readonly comments: readonly FlatChange[];
}

/** For tests: reads a `.fodt` file's body. Changes have to be shown in it, as they are by default. */
export function readFlatText(xml: string): FlatText {
  const reading = startReading();
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => reading.open(name, attributes));
  parser.on("closetag", ({ name }) => reading.close(name));
  parser.on("text", reading.text);
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(xml).close();
  const { paragraphs, kinds, changes, comments } = reading;
  const without = (kind: string) =>
    paragraphs
      .map((runs) =>
        runs
          .filter(({ change }) => change === null || kinds.get(change) !== kind)
          .map(({ words }) => words)
          .join(""),
      )
      .join("\n");
  return {
    accepted: without("text:deletion"),
    rejected: without("text:insertion"),
    changes,
    comments,
  };
}

type Attributes = Readonly<Record<string, string>>;

function startReading() {
  const paragraphs: FlatRun[][] = [];
  const kinds = new Map<string, string>();
  const [changes, comments]: [FlatChange[], FlatChange[]] = [[], []];
  const path: string[] = [];
  const told = { author: "", date: "", region: "" };
  let change: string | null = null;
  const isIn = (name: string) => path.includes(name);
  const add = (words: string) => {
    const isWord = isIn("text:p") || isIn("text:h");
    if (isWord && !isIn("office:annotation")) paragraphs.at(-1)?.push({ words, change });
  };
  const open = (name: string, attributes: Attributes) => {
    const isApart = isIn("office:annotation") || isIn("text:tracked-changes");
    if ((name === "text:p" || name === "text:h") && isIn("office:text") && !isApart) {
      paragraphs.push([]);
    }
    if (name === "text:changed-region") told.region = attributes["text:id"] ?? "";
    if (name === "text:deletion" || name === "text:insertion") kinds.set(told.region, name);
    if (name === "text:change-start") change = attributes["text:change-id"] ?? null;
    if (name === "text:change-end") change = null;
    if (name === "text:change") throw new RangeError("A deletion is hidden.");
    if (name === "text:s") add(" ".repeat(Number(attributes["text:c"] ?? 1)));
    if (name === "text:tab") add("\t");
    path.push(name);
  };
  const close = (name: string) => {
    path.pop();
    const { author, date } = told;
    if (name === "office:change-info") changes.push({ kind: path.at(-1) ?? "", author, date });
    if (name === "office:annotation") comments.push({ kind: name, author, date });
  };
  const text = (words: string) => {
    if (path.at(-1) === "dc:creator") told.author = words;
    else if (path.at(-1) === "dc:date") told.date = words;
    else if (isIn("office:text")) add(words);
  };
  return { paragraphs, kinds, changes, comments, open, close, text };
}
