import { expect, it } from "vitest";
import { claimWith, evidenceWith, viewWith } from "#lib/domain/claim-fixture.ts";
import { printArticle } from "./printed-article.ts";

it("prints the words with their claims numbered, and the record of each", () => {
  const { html, style } = printArticle(viewWith());
  expect(html).toMatch(/<sup>.*Claim 1.*<\/sup>/);
  expect(html).toContain('id="claim-1"');
  expect(style).not.toMatch(/(^|\s)(html|body|:root)\s*[,{]/);
});

it("leaves confidential evidence out, and keeps what is not", () => {
  const evidence = [
    evidenceWith({ title: "A source who asked for silence", confidential: true }),
    evidenceWith({ title: "The minutes" }),
  ];
  const { html } = printArticle(viewWith({ claims: [claimWith({ evidence })] }));
  expect(html).toContain("The minutes");
  expect(html).not.toContain("silence");
});
