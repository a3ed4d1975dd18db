import layout from "#components/ui/layout.module.css";
import { languageName, spellInstant } from "#components/ui/spell-facts.ts";
import { TextField } from "#components/ui/text-field.tsx";
import type { ArticleFacts } from "#lib/domain/article.ts";

/** The facts with one field each, in the order in which an article shows them. */
const FIELDS = ["standfirst", "byline", "dateline", "publication", "date", "language"] as const;

type FactName = (typeof FIELDS)[number];
type FactValues = Readonly<Record<FactName, string>>;

/** The facts of an article as their fields show them. */
export function shownFacts(article: ArticleFacts): FactValues {
  return {
    standfirst: article.standfirst ?? "",
    byline: article.byline ?? "",
    dateline: article.dateline ?? "",
    publication: article.publication ?? "",
    date: article.date ?? "",
    language: article.language ?? "",
  };
}

/** The facts that are otherwise in their fields; an empty one is none. */
export function changedFacts(article: ArticleFacts, values: FactValues): Partial<ArticleFacts> {
  const changed = FIELDS.filter((name) => values[name].trim() !== (article[name] ?? ""));
  return Object.fromEntries(changed.map((name) => [name, values[name].trim() || null]));
}

export interface ArticleFactsFieldsProps {
  readonly field: (name: FactName) => {
    readonly name: string;
    readonly value: string;
    readonly onChange: (value: string) => void;
  };
  readonly values: FactValues;
  readonly isReadOnly: boolean;
}

/** What is said about an article besides its words, to be put right. */
export function ArticleFactsFields({ field, values, isReadOnly }: ArticleFactsFieldsProps) {
  return (
    <>
      <TextField label="Standfirst" isReadOnly={isReadOnly} {...field("standfirst")} />
      <div className={layout.pair}>
        <TextField label="Byline" isReadOnly={isReadOnly} {...field("byline")} />
        <TextField label="Dateline" isReadOnly={isReadOnly} {...field("dateline")} />
        <TextField label="Publication" isReadOnly={isReadOnly} {...field("publication")} />
        <TextField
          label="Date"
          hint={spellInstant(values.date) ?? "As 2017-04-12, or less precise."}
          isReadOnly={isReadOnly}
          {...field("date")}
        />
        <TextField
          label="Language"
          hint={languageName(values.language) ?? "A code, such as en or de-AT."}
          isReadOnly={isReadOnly}
          {...field("language")}
        />
      </div>
    </>
  );
}
