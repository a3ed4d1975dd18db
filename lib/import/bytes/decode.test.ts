import { describe, expect, it } from "vitest";
import { isRefusal } from "#lib/domain/refusal.ts";
import { checkText, decodeText } from "./decode.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
/** In Windows-1252 the letters of Latin-1 and the dash are these bytes. */
const latin1 = (text: string) => Buffer.from(text.replaceAll("–", "\u0096"), "latin1");
const utf16le = (text: string) => new Uint8Array(Buffer.from(text, "utf16le"));
const utf16be = (text: string) => new Uint8Array(Buffer.from(text, "utf16le").swap16());

describe("decodeText", () => {
  it.each([
    ["UTF-8", utf8("A “quote” – 😀\u00a0"), "A “quote” – 😀\u00a0"],
    ["UTF-8 with a byte order mark", utf8("\ufeffWords"), "Words"],
    ["UTF-16 LE with one", utf16le("\ufeffWörter 😀"), "Wörter 😀"],
    ["UTF-16 BE with one", utf16be("\ufeffWörter"), "Wörter"],
    ["Windows-1252", Uint8Array.from([0x93, 0x61, 0x94, 0x20, 0x96, 0x20, 0xe9]), "“a” – é"],
    [
      "French Windows-1252",
      latin1("«\u00a0déjà là\u00a0» – né à Nîmes"),
      "«\u00a0déjà là\u00a0» – né à Nîmes",
    ],
    ["capitals of Windows-1252", latin1("O SÃO JOÃO É ÓTIMO, e É"), "O SÃO JOÃO É ÓTIMO, e É"],
    ["German Windows-1252", latin1("Er aß »Spaß» für drei"), "Er aß »Spaß» für drei"],
  ])("reads %s", (_, bytes, text) => {
    expect(decodeText(bytes)).toBe(text);
  });

  it.each([
    ["an empty file", new Uint8Array(), "invalid"],
    ["white space only", utf8(" \n\t "), "invalid"],
    ["a byte order mark only", utf8("\ufeff"), "invalid"],
    ["a PDF", utf8("%PDF-1.7 words"), "unsupported_type"],
    ["a Word document", Uint8Array.from([0x50, 0x4b, 3, 4, 20]), "unsupported_type"],
    ["rich text", utf8("{\\rtf1 words}"), "unsupported_type"],
    ["an old Word document", Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), "unsupported_type"],
    ["NUL bytes", utf8("words\0words"), "unsupported_type"],
    ["UTF-16 without a mark", utf16le("words"), "unsupported_type"],
    ["many controls", utf8("a\u0001b\u0002c\u0003"), "unsupported_type"],
    ["bytes that no encoding has", Uint8Array.from([0x61, 0x81, 0x8d]), "unsupported_type"],
    [
      "an old Mac’s text",
      Uint8Array.from([...utf8("She didn"), 0xd5, ...utf8("t say "), 0xd2, ...utf8("no"), 0xd3]),
      "unsupported_type",
    ],
    [
      "UTF-8 with one damaged byte",
      Buffer.concat([utf8("Zürich, it’s "), latin1("é")]),
      "unsupported_type",
    ],
    [
      "UTF-8 with a cut character",
      Buffer.concat([utf8("Zürich, it’s ").subarray(0, -3), utf8("s")]),
      "unsupported_type",
    ],
    [
      "damage behind a byte order mark",
      Buffer.concat([utf8("\ufeffWords "), latin1("é")]),
      "unsupported_type",
    ],
    [
      "half of a character in UTF-8",
      Uint8Array.from([0x41, 0xed, 0xa0, 0x80, 0x42]),
      "unsupported_type",
    ],
    [
      "an overlong character in UTF-8",
      Uint8Array.from([0x41, 0xc0, 0x80, 0x42]),
      "unsupported_type",
    ],
    ["half of a character in UTF-16", utf16le("\ufeffa\ud800"), "unsupported_type"],
  ])("refuses %s and says what to do", (_, bytes, code) => {
    const answer = decodeText(bytes);
    expect(answer).toMatchObject({ refusal: code });
    expect(isRefusal(answer) && answer.message).toMatch(/(Choose|Paste|paste|Save|Copy)/);
  });
});

it("says of a document with a password that it has one", () => {
  const bytes = Buffer.concat([
    Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]),
    utf16le("EncryptedPackage"),
  ]);
  expect(decodeText(bytes)).toMatchObject({ message: expect.stringContaining("password") });
});

describe("checkText", () => {
  it.each([
    ["a lone high surrogate", "a\ud83d b", "invalid"],
    ["a lone low surrogate", "\ude00", "invalid"],
    ["a NUL character", "a\0b", "invalid"],
    ["nothing", "", "invalid"],
    ["more than can be worked on", "a".repeat(10_000_001), "too_large"],
  ])("refuses %s", (_, text, code) => {
    expect(checkText(text)).toMatchObject({ refusal: code });
  });
});
