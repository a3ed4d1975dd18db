import { describe, expect, it } from "vitest";
import { isRefusal } from "#lib/domain/refusal.ts";
import { checkRevision } from "#lib/domain/revision.ts";
import { workTime } from "#lib/domain/work-time-fixture.ts";
import { onThisMachine } from "#lib/machine-factor.ts";
import { importFragment } from "./fragment.ts";
import { importPage } from "./page.ts";

const LENGTH = 300_000;
const fill = (piece: string, length = LENGTH) => piece.repeat(Math.ceil(length / piece.length));
const SENTENCE = "The text is here, and it goes on and on and on for quite some time.";

/** Most work that anything may take, in milliseconds; most take a tenth of a second. */
const LONGEST = onThisMachine(5_000);

describe("hostile mark-up", () => {
  it.each([
    "div",
    "b",
    "span",
    "blockquote",
    "svg",
    "math",
    "ul><li",
    "table><tr><td",
    "ruby",
    "q",
  ])("refuses 100,000 nested <%s>", (tag) => {
    expect(importPage(`${`<${tag}>`.repeat(100_000)}x`)).toMatchObject({
      refusal: "invalid",
      message: expect.stringContaining("nested too deeply"),
    });
  });

  it("refuses a tag with thousands of attributes, also behind quotation marks", () => {
    const many = Array.from({ length: 20_000 }, (_, nth) => `a${nth}=">"`).join(" ");
    expect(importPage(`<p>x</p><a ${many}>x</a>`)).toMatchObject({ refusal: "invalid" });
  });

  it("counts no attributes in scripts and comments", () => {
    const words = "if (a <b) c = d e f g h ".repeat(2_000);
    expect(importPage(`<!-- <b ${words}--><script>${words}</script><p>x</p>`)).toMatchObject({
      text: "x",
    });
  });

  it.each<[string, string]>([
    ["1 MiB of <", "<".repeat(1 << 20)],
    ["1 MiB of &", "&".repeat(1 << 20)],
    ["one tag never closed", `x<a ${fill("b")}`],
    ["comments never closed", `x${fill("<!--")}`],
    ["words foster-parented", `<table>${fill("<b>x</b>")}`],
    ["paragraphs foster-parented", `<table>${fill("<p>x")}`],
    ["fonts carried on", fill("<p><font size=2>x")],
    ["line breaks", fill("a<br>")],
    ["times", fill("<time>3 hours ago</time><br>")],
    ["items", `<ul>${fill("<li>a")}`],
    ["small boxes", fill("<div>a</div>")],
    ["boxes in boxes", fill(`<div><div>${SENTENCE}</div></div>`)],
    ["deep and long", "<div>".repeat(900) + fill(`<p>${SENTENCE}`)],
    ["tables", fill("<table><tr><td>a<td>b</table>")],
    ["cards", fill(`<div><h3><a href=x>Title of it</a></h3><p>${SENTENCE}</p></div>`)],
    ["pull quotes", fill(`<p>${SENTENCE}</p><div class=pullquote>${SENTENCE}</div>`)],
    ["forms", fill("<div><input type=text>abc def</div>")],
    ["internal subset", `<!DOCTYPE html [${fill('<!ENTITY a "b">')}]><p>&a;</p>`],
    ["deep JSON", `<script type="application/ld+json">${fill("[")}</script><p>x`],
    ["many metas", `${fill("<meta name=a content=b>")}x`],
    ["ends of scripts in strings", `<p>x<script>${fill("'</script")}</script>`],
  ])("ends soon with %s", (_, html) => {
    for (const read of [importPage, importFragment]) {
      const start = workTime();
      const article = read(html);
      expect(workTime() - start).toBeLessThan(LONGEST);
      if (!isRefusal(article)) checkRevision(article);
    }
  });
});
