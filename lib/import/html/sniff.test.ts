import { describe, expect, it } from "vitest";
import { decodeHtml } from "./sniff.ts";

const bytesOf = (latin1: string) => Uint8Array.from(latin1, (sign) => sign.charCodeAt(0));
const utf8 = (text: string) => new TextEncoder().encode(text);

describe("decodeHtml", () => {
  it.each<[string, Uint8Array, string | undefined, string]>([
    ["UTF-8", utf8("<p>é"), undefined, "<p>é"],
    [
      "a byte order mark before what is sent",
      utf8("\ufeff<p>é"),
      "text/html; charset=latin1",
      "<p>é",
    ],
    ["UTF-16 with its mark", bytesOf("\u00ff\u00fe<\0p\0>\0\u00e9\0"), undefined, "<p>é"],
    ["what is sent", bytesOf("<p>\u00e9"), 'text/html; charset="ISO-8859-1"', "<p>é"],
    [
      "the page’s meta",
      bytesOf('<meta charset="windows-1251"><p>\u00e9'),
      undefined,
      '<meta charset="windows-1251"><p>й',
    ],
    [
      "the page’s http-equiv",
      bytesOf("<meta http-equiv=content-type content='text/html; charset=shift_jis'>\u0093\u00fa"),
      undefined,
      "<meta http-equiv=content-type content='text/html; charset=shift_jis'>日",
    ],
    [
      "UTF-8 that calls itself Latin-1",
      utf8('<meta charset="iso-8859-1">é'),
      undefined,
      '<meta charset="iso-8859-1">é',
    ],
    ["Windows-1252 that says nothing", bytesOf("<p>\u0093caf\u00e9\u0094"), undefined, "<p>“café”"],
    [
      "an encoding that nobody knows",
      utf8('<meta charset="martian">é'),
      undefined,
      '<meta charset="martian">é',
    ],
  ])("reads %s", (_, bytes, mediaType, text) => {
    expect(decodeHtml(bytes, mediaType)).toBe(text);
  });

  it.each<[string, Uint8Array, string | undefined]>([
    ["a byte order mark", bytesOf("\u00ef\u00bb\u00bf<p>caf\u00e9"), undefined],
    ["what is sent", bytesOf("<p>caf\u00e9"), "text/html; charset=utf-8"],
    ["the page’s meta", bytesOf("<meta charset=utf-8><p>caf\u00e9"), undefined],
    ["most of its own letters", new Uint8Array([...utf8("<p>Zürich, it’s "), 0xe9]), undefined],
    ["a half character", bytesOf("<p>a\u00ed\u00a0\u0080"), undefined],
  ])("refuses damaged UTF-8 when it is known to be that by %s", (_, bytes, mediaType) => {
    expect(decodeHtml(bytes, mediaType)).toMatchObject({ refusal: "unsupported_type" });
  });

  it("refuses bytes that are not of any likely encoding", () => {
    expect(decodeHtml(bytesOf("%PDF-1.4\u0001\u0081\u00ff"))).toMatchObject({
      refusal: "unsupported_type",
    });
  });
});
