import type { Mark, Node } from "prosemirror-model";
import type { Format, RevisionText } from "#lib/domain/revision.ts";
import { runsOf, spansByLine } from "#lib/domain/runs.ts";
import { type Line, linesOf } from "#lib/domain/text.ts";
import { countBlocks, type Numbering } from "./numbering.ts";
import { SECTION_LENGTH, schema } from "./schema.ts";

/** Characters in a line of the galley, for guessing the height of a section not yet drawn. */
const MEASURE = 66;

/** The document of a revision, in sections; formats become marks. */
export function documentOf(revision: RevisionText): Node {
  const lines = linesOf(revision.text);
  const formatsOf = spansByLine(lines, revision.formats);
  const sections: Node[] = [];
  let numbering: Numbering = { paragraph: 0, item: 0 };
  for (let first = 0; first < lines.length; first += SECTION_LENGTH) {
    const inside = lines.slice(first, first + SECTION_LENGTH);
    const kinds = revision.blocks.slice(first, first + SECTION_LENGTH);
    const blocks = inside.map((line, index) =>
      schema.nodes.block.create(
        { kind: kinds[index] ?? "paragraph" },
        textNodes({ text: revision.text, line, formats: formatsOf(line.index) }),
      ),
    );
    const attrs = { ...numbering, lines: guessLines(inside) };
    sections.push(schema.nodes.section.create(attrs, blocks));
    numbering = countBlocks(numbering, kinds);
  }
  return schema.nodes.doc.create(null, sections);
}

function guessLines(lines: readonly Line[]): number {
  return lines.reduce(
    (sum, { start, end }) => sum + Math.max(1, Math.ceil((end - start) / MEASURE)),
    0,
  );
}

interface Words {
  readonly text: string;
  readonly line: Line;
  readonly formats: readonly Format[];
}

function textNodes({ text, line, formats }: Words): Node[] {
  return runsOf(line, formats).map(({ start, end, spans }) =>
    schema.text(text.slice(start, end), spans.reduce(addMark, [])),
  );
}

function addMark(marks: readonly Mark[], format: Format): readonly Mark[] {
  const attrs = format.kind === "link" ? { href: format.href } : null;
  return schema.marks[format.kind].create(attrs).addToSet(marks);
}
