import type { RevisionText } from "#lib/domain/revision.ts";
import { spansByLine } from "#lib/domain/runs.ts";
import { lineAt, linesOf } from "#lib/domain/text.ts";
import type { TrackedEdit } from "../reviewed/tracked.ts";
import type { WordComment } from "./comments.ts";
import { marksByLine, NO_MARKS } from "./marks.ts";
import { WITH_LINKS, XML } from "./namespaces.ts";
import type { Numbers } from "./numbers.ts";
import { renderParagraph } from "./paragraph.ts";
import { stretchesOf } from "./pieces.ts";

/** What is drawn on the words. */
export interface Drawn {
  readonly edits: readonly TrackedEdit[];
  readonly comments: readonly WordComment[];
  /** The `w:numId` of lines that are in a list. */
  readonly lists: ReadonlyMap<number, number>;
  readonly numbers: Numbers;
}

/** A4 with margins of an inch, in twentieths of a point. */
const PAGE =
  '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="720" w:footer="720" w:gutter="0"/></w:sectPr>';

/** `document.xml` (ECMA-376, part 1, 17.2): one paragraph for each line of the revision. */
export function renderBody(revision: RevisionText, drawn: Drawn): string {
  const { text } = revision;
  const lines = linesOf(text);
  const marks = marksByLine(drawn.comments, lines, { text, edits: drawn.edits });
  const edits = Map.groupBy(drawn.edits, ({ start }) => lineAt(lines, start).index);
  const formatsOf = spansByLine(lines, revision.formats);
  const paragraphs = lines.map(({ index, start, end }) => {
    const kind = revision.blocks[index] ?? "paragraph";
    const block = { index, start, end, kind, text: text.slice(start, end) };
    const here = marks.get(index) ?? NO_MARKS;
    const stretches = stretchesOf({
      block,
      formats: formatsOf(index),
      edits: edits.get(index) ?? [],
      cuts: [...here.starts, ...here.ends].map(({ at }) => at),
    });
    const list = drawn.lists.get(index) ?? null;
    return renderParagraph({ kind, text: block.text, list, stretches, marks: here }, drawn.numbers);
  });
  const body = [...paragraphs, PAGE].join("");
  return `${XML}<w:document ${WITH_LINKS}><w:body>${body}</w:body></w:document>`;
}
