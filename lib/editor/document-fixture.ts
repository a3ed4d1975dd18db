import type { Mark, Node } from "prosemirror-model";
import { type Format, type RevisionText, revisionOf } from "#lib/domain/revision.ts";
import { kindOf, schema } from "./schema.ts";

/**
 * The revision that a document shows, the inverse of `documentOf` for formats that stay inside a line
 * and neither overlap nor touch others of their kind; others come back cut and joined to that form.
 */
export function revisionOfDocument(doc: Node): RevisionText {
  const blocks: { kind: ReturnType<typeof kindOf>; text: string }[] = [];
  const formats: Format[] = [];
  let offset = 0;
  doc.forEach((section) => {
    section.forEach((block) => {
      if (blocks.length > 0) offset++;
      blocks.push({ kind: kindOf(block), text: block.textContent });
      formats.push(...formatsOfBlock(block, offset));
      offset += block.content.size;
    });
  });
  return revisionOf(blocks, formats);
}

function formatsOfBlock(block: Node, offset: number): Format[] {
  const formats: Format[] = [];
  let open: { mark: Mark; start: number }[] = [];
  const close = (marks: readonly Mark[], end: number) => {
    for (const { mark, start } of open) {
      if (!mark.isInSet(marks)) formats.push(formatOf(mark, { start, end }));
    }
    open = open.filter(({ mark }) => mark.isInSet(marks));
  };
  block.forEach((text, at) => {
    const start = offset + at;
    close(text.marks, start);
    for (const mark of text.marks) {
      if (!open.some((known) => known.mark.eq(mark))) open.push({ mark, start });
    }
  });
  close([], offset + block.content.size);
  return formats;
}

function formatOf(mark: Mark, range: { start: number; end: number }): Format {
  switch (mark.type) {
    case schema.marks.link:
      return { ...range, kind: "link", href: mark.attrs.href };
    case schema.marks.bold:
      return { ...range, kind: "bold" };
    default:
      return { ...range, kind: "italic" };
  }
}
