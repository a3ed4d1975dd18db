import { describe, expect, it } from "vitest";
import { isRefusal } from "#lib/domain/refusal.ts";
import { readSource } from "../source.ts";

const latin1 = (text: string) => new Uint8Array(Buffer.from(text, "latin1"));
const utf8 = (text: string) => new TextEncoder().encode(text);
const WORDS = " Some 59 missiles were fired at the airfield. ".repeat(30);

/** The first bytes of what newsrooms are sent, and by what name each is refused. */
const FILES: readonly (readonly [start: string, name: string])[] = [
  ["%PDF-1.7\n", "PDF"],
  ["\n\n%PDF-1.7\n", "PDF"],
  ["{\\rtf1\\ansi", "RTF"],
  ["\u00ef\u00bb\u00bf{\\rtf1\\ansi", "RTF"],
  ["%!PS-Adobe-3.0\n", "PostScript"],
  ["\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1", "old Office document"],
  ["\u00ffWPC", "WordPerfect"],
  ["PK\u0007\u0008", "packed"],
  ["\u001f\u008b\u0008\u0000", "packed"],
  ["7z\u00bc\u00af\u0027\u001c", "packed"],
  ["Rar!\u001a\u0007", "packed"],
  ["BZh91AY&SY", "packed"],
  ["\u0089PNG\r\n\u001a\n", "picture"],
  ["\u00ff\u00d8\u00ff\u00e0", "picture"],
  ["GIF89a", "picture"],
  ["RIFF\u0000\u0000\u0000\u0000WEBP", "picture"],
  ["II*\u0000", "picture"],
  ["\u0000\u0000\u0000\u0018ftypheic", "picture, sound or film"],
  ["ID3\u0003", "sound or film"],
  ["OggS", "sound or film"],
  ["RIFF\u0000\u0000\u0000\u0000WAVE", "sound or film"],
  ["MZ\u0090\u0000\u0003", "program"],
  ["\u007fELF", "program"],
  ["SQLite format 3\u0000", "database"],
  ["bplist00", "web archive"],
  [
    "From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n",
    "web archive",
  ],
  ['<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><text>', "picture"],
  ["<svg><text>", "picture"],
  ['<?xml version="1.0"?>\n<!-- a --><rss version="2.0"><channel>', "XML"],
  ["<?xml version='1.0'?><?mso-application progid='Word.Document'?><w:wordDocument>", "XML"],
  ['{"format": "galley-bundle", "version": 1, "words": "', "bundle"],
];

const NAMES = ["a.html", "a.htm", "a.txt", "a.md", "a.docx", "a", undefined];
const TYPES = [
  "text/html; charset=utf-8",
  "text/plain",
  "text/html; charset=iso-8859-1",
  undefined,
];

describe("what a file is", () => {
  it.each(FILES)("is told by its bytes, whatever it is called: %j is a %s", async (start, name) => {
    const bytes = latin1(start + WORDS);
    for (const fileName of NAMES) {
      for (const mediaType of TYPES) {
        const named = { ...(fileName && { fileName }), ...(mediaType && { mediaType }) };
        const answer = await readSource({ kind: "file", bytes, ...named });
        const told = `${fileName} as ${mediaType}`;
        expect(answer, told).toMatchObject({ refusal: "unsupported_type" });
        expect(isRefusal(answer) && answer.message, told).toContain(name);
        expect(isRefusal(answer) && answer.message, told).toMatch(/paste|[Ss]ave|brings it in/u);
      }
    }
  });

  it.each([
    ["a page called a text", "<!doctype html><title>T</title><p>", "a.txt"],
    ["a page called a Word document", "<!doctype html><title>T</title><p>", "a.docx"],
    ["a page with an XML declaration", '<?xml version="1.0"?><html><body><p>', "a.xhtml"],
    ["words called a page", "", "a.html"],
    ["words called a PDF", "", "a.pdf"],
    ["words about PDF", "%PDF is how such a file begins. ", "a.txt"],
    ["words in braces", "{He} said. ", "a.txt"],
    ["words that begin as a program does", "MZ was his sign. ", "a.txt"],
    ["words that begin as sound does", "ID3 is a tag. ", "a.txt"],
    ["a mail", "From: A <a@example.org>\r\nSubject: Words\r\n\r\n", "a.eml"],
  ])("does not keep out %s", async (_, start, fileName) => {
    const answer = await readSource({ kind: "file", bytes: utf8(start + WORDS), fileName });
    expect(answer).toHaveProperty("text", expect.stringContaining("Some 59 missiles"));
  });

  it.each(["a.html", "a.txt"])("is nothing where it is binary, called %s", async (fileName) => {
    const bytes = latin1(`${WORDS}\u0000\u0001\u0002${WORDS}`);
    const answer = await readSource({ kind: "file", bytes, fileName });
    expect(answer).toMatchObject({ refusal: expect.stringMatching(/unsupported_type|invalid/) });
  });
});

describe("what is looked at to tell what a file is", () => {
  it.each([
    ["instructions", "<?x?>"],
    ["comments", "<!---->"],
    ["spaces", " "],
    ["document types", "<!doctype a[]>"],
    ["headers", "A:\n b\n"],
  ])("is done with however many %s there are", async (_, part) => {
    for (const start of ["<?xml?>", ""]) {
      const bytes = utf8(`${start}${part.repeat(4_000)}!`);
      await readSource({ kind: "file", bytes, fileName: "a.txt" });
    }
  });
});

describe("a text that is cut", () => {
  const whole = "Zürich, it’s 5 € — and 😀 à «là» naïve日本語";
  const page = `<!doctype html><title>T</title><p>${WORDS}`;

  it("inside a character is refused at every place, never read as another encoding", async () => {
    const bytes = utf8(whole);
    for (let end = 1; end < bytes.length; end++) {
      const isInside = ((bytes[end] ?? 0) & 0xc0) === 0x80;
      for (const start of [WORDS, page]) {
        const cut = Buffer.concat([utf8(start), bytes.subarray(0, end)]);
        const answer = await readSource({ kind: "file", bytes: cut });
        const what = `${start.slice(0, 9)}… cut at ${end}`;
        if (isInside) {
          expect(answer, what).toMatchObject({
            refusal: "unsupported_type",
            message: expect.stringContaining("breaks off inside a character"),
          });
        } else expect(answer, what).toHaveProperty("text");
      }
    }
  });

  it("in its middle is refused, wherever a byte is missing", async () => {
    const bytes = utf8(whole);
    for (let at = 0; at < bytes.length; at++) {
      if ((bytes[at] ?? 0) < 0x80) continue;
      const damaged = Buffer.concat([utf8(WORDS), bytes.subarray(0, at), bytes.subarray(at + 1)]);
      const answer = await readSource({ kind: "file", bytes: damaged });
      expect(answer, `without byte ${at}`).toMatchObject({ refusal: "unsupported_type" });
    }
  });

  it.each(["Zürich", "à la", "it’s so", "5 € and", "😀 so", "naïve", "l’État"])(
    "in the one character of another alphabet, in %s, is refused",
    async (words) => {
      const bytes = utf8(words);
      const from = bytes.findIndex((byte) => byte >= 0x80);
      const length = bytes.subarray(from).findIndex((byte, at) => at > 0 && (byte & 0xc0) !== 0x80);
      const damaged = Buffer.concat([
        utf8(WORDS),
        bytes.subarray(0, from + length - 1),
        utf8(words.slice(words.search(/[^ -~]/u) + (length > 3 ? 2 : 1)).replace(/[^ -~]/gu, "")),
        utf8(WORDS),
      ]);
      const answer = await readSource({ kind: "file", bytes: damaged });
      expect(answer).toMatchObject({ refusal: "unsupported_type" });
    },
  );

  it.each(["là", "« la"])("in more characters than are whole is refused: %s", async (words) => {
    const cut = utf8("’").subarray(0, 1);
    const parts = [utf8(WORDS), utf8(words), utf8(" it"), cut, utf8("s that"), cut, utf8("s.")];
    expect(await readSource({ kind: "file", bytes: Buffer.concat(parts) })).toMatchObject({
      refusal: "unsupported_type",
    });
  });

  it("is refused of a page that names another encoding, when all before is UTF-8", async () => {
    const named = `<!doctype html><meta charset="iso-8859-1"><title>T</title><p>${WORDS} Zürich `;
    const bytes = Buffer.concat([utf8(named), utf8("é").subarray(0, 1)]);
    expect(await readSource({ kind: "file", bytes })).toMatchObject({
      refusal: "unsupported_type",
    });
  });

  it.each([
    ["a name with a sign", "Nestl\u00e9\u00ae et Caf\u00e9\u0099, \u00e9t\u00e9."],
    ["a quotation", "\u00ab\u00a0d\u00e9j\u00e0\u00a0\u00bb dit-il"],
    ["capitals", "O S\u00c3O JO\u00c3O, DE MANH\u00c3\u00bb"],
    ["one letter", "Le caf\u00e9 est bon."],
    ["a last letter and a line's end", "Le caf\u00e9\n"],
    ["ligatures", "Le c\u009cur, la s\u009cur"],
  ])("is not one in Windows-1252: %s", async (_, text) => {
    const answer = await readSource({ kind: "file", bytes: latin1(`${WORDS}${text}`) });
    expect(answer).toHaveProperty("text");
  });
});
