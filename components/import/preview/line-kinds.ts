import type { ImportDraft } from "#lib/client/import/import-draft.ts";
import type { LineKind } from "#lib/domain/import/decisions.ts";
import type { ImportedArticle } from "#lib/domain/import/imported-article.ts";
import { withFact } from "./facts.ts";

/** The kinds of lines that are facts of the article too. */
const FACTS = ["headline", "standfirst", "byline"] as const;

/**
 * What changes in a draft when a line is said to be of another kind: a byline, standfirst or headline is
 * then the article's, too, unless somebody has typed another.
 */
export function withLineKind(
  draft: Pick<ImportDraft, "kinds" | "facts">,
  article: ImportedArticle,
  { line, kind }: LineKind,
): Pick<ImportDraft, "kinds" | "facts"> {
  const others = draft.kinds.filter((one) => one.line !== line);
  const kinds = article.blocks[line] === kind ? others : [...others, { line, kind }];
  const name = FACTS.find((one) => one === kind);
  const words = article.text.split("\n")[line]?.trim();
  if (!name || !words || draft.facts[name] !== undefined) return { kinds, facts: draft.facts };
  return { kinds, facts: withFact(draft.facts, article, { name, value: words }) };
}
