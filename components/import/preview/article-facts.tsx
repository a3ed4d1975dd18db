import layout from "#components/ui/layout.module.css";
import { languageName, spellInstant } from "#components/ui/spell-facts.ts";
import { TextArea, TextField } from "#components/ui/text-field.tsx";
import type { FactName } from "#lib/client/import/import-draft.ts";
import type { KeptImport } from "#lib/client/import/use-import-draft.ts";
import type { ImportedArticle } from "#lib/domain/import/imported-article.ts";
import { type TypedFacts, withFact } from "./facts.ts";
import styles from "./preview.module.css";

export interface ArticleFactsFormProps {
  readonly article: ImportedArticle;
  readonly facts: TypedFacts;
  readonly change: KeptImport["change"];
  /** What becomes of the facts, in a sentence or two. */
  readonly lead: string;
}

/** The facts with one line each, in the order in which an article shows them. */
const SHORT = [
  ["byline", "Byline"],
  ["dateline", "Dateline"],
  ["publication", "Publication"],
] as const;

/** What is said about the article besides its words, as recognised; all of it can be mended. */
export function ArticleFactsForm({ article, facts, change, lead }: ArticleFactsFormProps) {
  const shownFor = (name: FactName) => facts[name] ?? article[name] ?? "";
  const fieldOf = (name: FactName) => ({
    name: `facts.${name}`,
    value: shownFor(name),
    onChange: (value: string) =>
      change((draft) => ({ facts: withFact(draft.facts, article, { name, value }) })),
  });
  return (
    <section aria-labelledby="facts">
      <h2 id="facts">Recognised</h2>
      <p className={styles.aside}>{lead}</p>
      <TextArea label="Headline" rows={2} placeholder={article.headline} {...fieldOf("headline")} />
      <TextArea label="Standfirst" rows={2} placeholder="None" {...fieldOf("standfirst")} />
      <div className={layout.pair}>
        {SHORT.map(([name, label]) => (
          <TextField key={name} label={label} placeholder="None" {...fieldOf(name)} />
        ))}
        <TextField
          label="Date"
          placeholder="None"
          hint={spellInstant(shownFor("date")) ?? "As 2017-04-12, or less precise."}
          {...fieldOf("date")}
        />
        <TextField
          label="Language"
          placeholder="None"
          hint={languageName(shownFor("language")) ?? "A code, such as en or de-AT."}
          {...fieldOf("language")}
        />
      </div>
      <TextField
        label="Source address"
        inputMode="url"
        placeholder="None"
        hint="The page that it stands on."
        {...fieldOf("sourceUrl")}
      />
    </section>
  );
}
