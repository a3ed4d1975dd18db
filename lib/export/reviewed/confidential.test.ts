import { describe, expect, it } from "vitest";
import { renderAnnotatedCopy } from "../annotated/annotated-copy.ts";
import { renderClaimReview } from "../json-ld/claim-review.ts";
import { renderNewsArticle } from "../json-ld/news-article.ts";
import { renderWebAnnotation } from "../json-ld/web-annotation.ts";
import { checkedArticle, evidenceOf } from "../reviewed-fixture.ts";
import { renderCheckSheet } from "../sheet/check-sheet.ts";
import { requireNoConfidential } from "./confidential.ts";

describe("confidential evidence", () => {
  const open = checkedArticle();
  const secret = checkedArticle({ evidence: [evidenceOf(), evidenceOf({ confidential: true })] });
  const options = { corrections: "accepted" } as const;

  it("is asked for by the guard, which gives back an open article", () => {
    expect(requireNoConfidential(open)).toBe(open);
    expect(() => requireNoConfidential(secret)).toThrow(TypeError);
  });

  it.each([
    ["annotated copy", () => renderAnnotatedCopy(secret)],
    ["check sheet", () => renderCheckSheet(secret, options)],
    ["claim review", () => renderClaimReview(secret)],
    ["news article", () => renderNewsArticle(secret)],
    ["web annotation", () => renderWebAnnotation(secret, options)],
  ])("ends an export: %s", (_, render) => {
    expect(render).toThrow("Confidential evidence must not be exported.");
  });
});
