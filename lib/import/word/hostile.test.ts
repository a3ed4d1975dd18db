import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ImportedArticleShape } from "#lib/domain/import/imported-shape.ts";
import { docx, p, pack, part, ROOT, r } from "./docx-fixture.ts";
import { importWord } from "./word.ts";

const SOUND = docx(p(r("Some words.")));
const xml = (document: string | Uint8Array) =>
  pack({ "_rels/.rels": ROOT, "word/document.xml": document });
const body = (content: string) => part("w:document", `<w:body>${content}</w:body>`);

/** A copy with the sizes that its central directory states for all entries overwritten. */
function lieAboutSize(bytes: Uint8Array, size: number): Uint8Array {
  const copy = Buffer.from(bytes);
  for (
    let at = copy.indexOf("PK\u0001\u0002");
    at !== -1;
    at = copy.indexOf("PK\u0001\u0002", at + 4)
  ) {
    copy.writeUInt32LE(size, at + 24);
  }
  return copy;
}

/** A copy in which every entry is marked as encrypted (APPNOTE 4.4.4, bit 0). */
function encrypt(bytes: Uint8Array): Uint8Array {
  const copy = Buffer.from(bytes);
  for (
    let at = copy.indexOf("PK\u0001\u0002");
    at !== -1;
    at = copy.indexOf("PK\u0001\u0002", at + 4)
  ) {
    copy.writeUInt16LE(copy.readUInt16LE(at + 8) | 1, at + 8);
  }
  return copy;
}

const many = Object.fromEntries(
  Array.from({ length: 1_001 }, (_, nth) => [`word/${nth}.bin`, "x"]),
);
const bomb = docx(p(r("a".repeat(20_000_000))));
/** Hard to press, so that only the size tells. */
const large = (() => {
  let seed = 1;
  const bytes = Uint8Array.from({ length: 27_000_000 }, () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return 97 + ((seed >> 16) % 20);
  });
  return docx(p(r("x")), { "word/styles.xml": bytes });
})();
const twice = Buffer.from(
  pack({ "_rels/.rels": ROOT, "word/document.xml": body(p(r("a"))), "word/documenu.xml": "x" }),
).toString("latin1");

describe("bad Word files", () => {
  it.each([
    ["nothing", new Uint8Array(), "invalid"],
    [
      "the end record of an empty zip",
      Buffer.from(`PK\u0005\u0006${"\0".repeat(18)}`),
      "unsupported_type",
    ],
    ["a zip that is cut off", SOUND.subarray(0, SOUND.length - 40), "invalid"],
    [
      "a zip without its middle",
      Buffer.concat([SOUND.subarray(0, 120), SOUND.subarray(160)]),
      "invalid",
    ],
    ["a bomb", bomb, "too_large"],
    ["a bomb that lies about its size", lieAboutSize(bomb, 100), "invalid"],
    ["more than 25 MiB", large, "too_large"],
    ["1,001 files", pack({ ...many, "word/document.xml": body(p(r("a"))) }), "too_large"],
    ["a password", encrypt(SOUND), "unsupported_type"],
    [
      "two files of one name",
      Buffer.from(twice.replaceAll("documenu", "document"), "latin1"),
      "invalid",
    ],
    ["a path out of the package", pack({ "../word/document.xml": "x" }), "invalid"],
    ["no document", pack({ "_rels/.rels": ROOT, "word/styles.xml": "<x/>" }), "unsupported_type"],
    ["entities", xml(`<!DOCTYPE x [<!ENTITY a "b">]>${body(p(r("a")))}`), "invalid"],
    ["an external entity", xml(`<!DOCTYPE x SYSTEM "file:///etc/passwd">${body("")}`), "invalid"],
    [
      "an entity that is not declared",
      xml(body("<w:p><w:r><w:t>&a;</w:t></w:r></w:p>")),
      "invalid",
    ],
    [
      "100,000 elements in each other",
      xml(body("<w:p>".repeat(100_000) + "</w:p>".repeat(100_000))),
      "too_large",
    ],
    [
      "1,000 elements in each other",
      xml(body("<w:p>".repeat(1_000) + "</w:p>".repeat(1_000))),
      "invalid",
    ],
    ["100,000 open elements", xml(`<x>${"<w:p>".repeat(100_000)}`), "invalid"],
    ["bytes that are not UTF-8", xml(Buffer.from(body(p(r("\u00e9"))), "latin1")), "invalid"],
    ["another encoding", xml(body(p(r("a"))).replace("UTF-8", "windows-1252")), "invalid"],
    ["half a character", xml(body("<w:p><w:r><w:t>&#xD800;</w:t></w:r></w:p>")), "invalid"],
    ["NUL", xml(body("<w:p><w:r><w:t>a\u0000b</w:t></w:r></w:p>")), "invalid"],
    ["NUL by number", xml(body("<w:p><w:r><w:t>a&#0;b</w:t></w:r></w:p>")), "invalid"],
    ["XML that is broken", xml("<w:document><w:body>"), "invalid"],
    ["an empty document part", xml(""), "invalid"],
    ["broken styles", docx(p(r("a")), { "word/styles.xml": "<x" }), "invalid"],
    ["no words", docx(p("")), "invalid"],
    ["a workbook", pack({ "xl/workbook.xml": "<x/>" }), "unsupported_type"],
    ["a presentation", pack({ "ppt/presentation.xml": "<x/>" }), "unsupported_type"],
    ["an OpenDocument text", pack({ mimetype: "x", "content.xml": "<x/>" }), "unsupported_type"],
    ["an e-book", pack({ mimetype: "x", "META-INF/container.xml": "<x/>" }), "unsupported_type"],
    ["a mere zip", pack({ "a.txt": "words" }), "unsupported_type"],
  ])("are refused: %s", async (_, bytes, code) => {
    expect(await importWord(bytes)).toMatchObject({
      refusal: code,
      message: expect.stringMatching(/\b(?:save|copy|paste|unpack|choose)\b/iu),
    });
  });

  it.each([
    ["no relationships", pack({ "word/document.xml": body(p(r("Some words."))) })],
    ["no or wrong content types", docx(p(r("Some words.")), { "[Content_Types].xml": "<x/>" })],
    ["macros", docx(p(r("Some words.")), { "word/vbaProject.bin": "x" })],
    ["another document in it", docx(`<w:altChunk r:id="rId1"/>${p(r("Some words."))}`)],
    ["other prefixes", xml(body(p(r("Some words."))).replace(/(<\/?|xmlns:)w(?=[:=])/gu, "$1x"))],
    [
      "names that objects have",
      docx(
        `<constructor><toString/></constructor>${p(r("Some words."), '<w:pStyle w:val="__proto__"/>')}`,
      ),
    ],
    ["words outside paragraphs", docx(r("Some words."))],
    ["cells outside tables", docx(`<w:tr><w:tc>${p(r("Some words."))}</w:tc></w:tr>`)],
    [
      "ends without starts",
      docx(
        p(
          `<w:commentRangeEnd w:id="0"/><w:r><w:fldChar w:fldCharType="end"/></w:r>${r("Some words.")}`,
        ),
      ),
    ],
  ])("are read as far as they have words: %s", async (_, bytes) => {
    expect(await importWord(bytes)).toMatchObject({ text: "Some words." });
  });

  it("never break it, wherever a byte is wrong", async () => {
    const files = [SOUND, docx(p(`${r("a ")}<w:ins><w:r><w:t>b</w:t></w:r></w:ins>`))];
    const spoilt = fc.record({
      file: fc.constantFrom(...files),
      at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
      bytes: fc.uint8Array({ minLength: 1, maxLength: 8 }),
    });
    await fc.assert(
      fc.asyncProperty(spoilt, async ({ file, at, bytes }) => {
        const copy = Uint8Array.from(file);
        copy.set(bytes, Math.floor(at * (copy.length - bytes.length)));
        const result = await importWord(copy);
        if (!("refusal" in result)) ImportedArticleShape.parse(result);
      }),
      { numRuns: 200 },
    );
  });
});
