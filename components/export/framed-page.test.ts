import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { allowStyles, bodyOf, framedPage, textOf } from "./preview-frame.ts";

const pageOf = (html: string) => new JSDOM(html).window.document;

describe("framedPage", () => {
  it.each([
    ["scripts", "<p>a</p><script>alert(1)</script>", "alert"],
    ["frames", '<iframe src="https://example.org"></iframe>', "iframe"],
    ["a base", '<base href="https://example.org/">', "example.org"],
    ["forms", "<form><button>Send</button></form>", "form"],
    ["addresses that lead away", '<a href="https://example.org">a</a>', "href"],
    ["scripts as addresses", '<a href="javascript:alert(1)">a</a>', "href"],
  ])("has no %s", (_, html, gone) => {
    expect(framedPage(pageOf(html))).not.toContain(gone);
  });

  it("lets the styles through and keeps links to its own places", () => {
    const html = '<style>p{color:red}</style><p><a href="#note-1">*</a></p>';
    const framed = framedPage(pageOf(allowStyles(html, "abc")));
    expect(framed).toContain('<style nonce="abc">p{color:red}</style>');
    expect(framed).toContain('<a href="#note-1">*</a>');
  });
});

describe("what is copied of a page", () => {
  const page =
    "<head><style>p{}</style></head><body><article><h1>A  head</h1><p>One <b>two</b></p><ul><li>Three</li></ul></article></body>";

  it("is what stands in its body", () => {
    expect(bodyOf(pageOf(page))).toBe(
      "<article><h1>A  head</h1><p>One <b>two</b></p><ul><li>Three</li></ul></article>",
    );
  });

  it("has marks without links, which would lead to the desk", () => {
    const marked =
      '<p>One<sup><a id="mark-1" href="#note-1">*</a></sup> <a href="https://example.org/">two</a></p>';
    expect(bodyOf(pageOf(marked))).toBe(
      '<p>One<sup>*</sup> <a href="https://example.org/">two</a></p>',
    );
  });

  it("is its words, a blank line between blocks", () => {
    expect(textOf(pageOf(page))).toBe("A head\n\nOne two\n\nThree");
  });
});
