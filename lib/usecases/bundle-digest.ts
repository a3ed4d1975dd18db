import { createHash } from "node:crypto";
import { type ArticleBundle, BundleShape } from "#lib/domain/bundle/bundle.ts";
import { isRefusal } from "#lib/domain/refusal.ts";
import { readBundle } from "./bundle.ts";
import type { Context } from "./context.ts";

/**
 * SHA-256 of what a bundle says happened, hexadecimal: of all but what people are called, and what moving
 * an article to the archive and back changes. Two with the same digest hold the same words and decisions.
 */
export function digestOfBundle(bundle: ArticleBundle): string {
  // Parsing puts fields into one order, whoever wrote them.
  const { people: _, article, ...parts } = BundleShape.parse(bundle);
  const { version: __, updatedAt: ___, ...facts } = article;
  return createHash("sha256")
    .update(JSON.stringify({ article: facts, ...parts }))
    .digest("hex");
}

/** The digests of the bundles that can be had of an article as it stands. Call it in a transaction. */
export async function digestsOfArticle(context: Context, id: string): Promise<readonly string[]> {
  const digests: string[] = [];
  for (const confidential of ["include", "leave"] as const) {
    const bundle = await readBundle(context, id, confidential);
    if (isRefusal(bundle)) throw new RangeError(`The article ${id} cannot be read.`);
    digests.push(digestOfBundle(bundle));
  }
  return digests;
}
