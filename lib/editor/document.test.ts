import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyRevision } from "#lib/domain/arbitrary-fixture.ts";
import { revisionOf } from "#lib/domain/revision.ts";
import type { BlockKind } from "#lib/domain/vocabulary.ts";
import { documentOf } from "./document.ts";
import { revisionOfDocument } from "./document-fixture.ts";

describe("the document of a revision", () => {
  it("gives the same revision back", () => {
    fc.assert(
      fc.property(anyRevision, (revision) => {
        const doc = documentOf(revision);
        doc.check();
        const back = revisionOfDocument(doc);
        expect(back.text).toBe(revision.text);
        expect(back.blocks).toEqual(revision.blocks);
        expect(sorted(back.formats)).toEqual(sorted(revision.formats));
      }),
    );
  });

  it("cuts a format at the end of a line and joins what touches", () => {
    const blocks = [
      { kind: "headline" as const, text: "one" },
      { kind: "paragraph" as const, text: "two" },
    ];
    const formats = [
      { kind: "bold" as const, start: 0, end: 2 },
      { kind: "bold" as const, start: 2, end: 6 },
    ];
    expect(revisionOfDocument(documentOf(revisionOf(blocks, formats))).formats).toEqual([
      { kind: "bold", start: 0, end: 3 },
      { kind: "bold", start: 4, end: 6 },
    ]);
  });

  it("counts paragraphs and list items on into the next section", () => {
    const paragraphs = Array.from({ length: 14 }, (): BlockKind => "paragraph");
    const kinds: BlockKind[] = ["headline", ...paragraphs, "numbered_item", "numbered_item"];
    const blocks = kinds.map((kind) => ({ kind, text: "x" }));
    const second = documentOf(revisionOf(blocks)).child(1);
    expect(second.attrs).toMatchObject({ paragraph: 15, item: 1 });
  });
});

function sorted<T>(formats: readonly T[]): string[] {
  return formats.map((format) => JSON.stringify(Object.entries(format ?? {}).sort())).sort();
}
