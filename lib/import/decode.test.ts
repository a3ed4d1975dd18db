import { describe, expect, it } from "vitest";
import { isRefusal } from "#lib/domain/refusal.ts";
import { checkText, decodeText } from "./decode.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16le = (text: string) => new Uint8Array(Buffer.from(text, "utf16le"));
const utf16be = (text: string) => new Uint8Array(Buffer.from(text, "utf16le").swap16());

describe("decodeText", () => {
  it.each([
    ["UTF-8", utf8("A “quote” – 😀\u00a0"), "A “quote” – 😀\u00a0"],
    ["UTF-8 with a byte order mark", utf8("\ufeffWords"), "Words"],
    ["UTF-16 LE with one", utf16le("\ufeffWörter 😀"), "Wörter 😀"],
    ["UTF-16 BE with one", utf16be("\ufeffWörter"), "Wörter"],
    ["Windows-1252", Uint8Array.from([0x93, 0x61, 0x94, 0x20, 0x96, 0x20, 0xe9]), "“a” – é"],
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
    ["NUL bytes", utf8("words\0words"), "unsupported_type"],
    ["UTF-16 without a mark", utf16le("words"), "unsupported_type"],
    ["many controls", utf8("a\u0001b\u0002c\u0003"), "unsupported_type"],
    ["bytes that no encoding has", Uint8Array.from([0x61, 0x81, 0x8d]), "unsupported_type"],
    ["half of a character in UTF-16", utf16le("\ufeffa\ud800"), "unsupported_type"],
  ])("refuses %s and says what to do", (_, bytes, code) => {
    const answer = decodeText(bytes);
    expect(answer).toMatchObject({ refusal: code });
    expect(isRefusal(answer) && answer.message).toMatch(/(Choose|Paste|paste|Save|Copy)/);
  });
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
