"use client";
import { TextArea } from "#components/ui/text-area.tsx";
import type { ImportedArticle } from "#lib/domain/imported.ts";
import { countWords } from "#lib/domain/text.ts";
import styles from "./import.module.css";

export interface RecognisedFactsProps {
  readonly article: ImportedArticle;
  readonly headline: string;
  readonly onHeadline: (headline: string) => void;
}

/** What is known about the article besides its words. The headline can be mended. */
export function RecognisedFacts({ article, headline, onHeadline }: RecognisedFactsProps) {
  const headings = article.blocks.filter((kind) => kind === "heading" || kind === "subheading");
  const facts = [
    ["Standfirst", article.standfirst],
    ["Byline", article.byline],
    ["Dateline", article.dateline],
    ["Publication", article.publication],
    ["Date", article.date],
    ["Sub-headings", headings.length > 0 ? String(headings.length) : null],
    ["Words", countWords(article.text).toLocaleString("en-GB")],
  ] as const;
  return (
    <section aria-labelledby="facts">
      <h2 id="facts">Recognised</h2>
      <TextArea
        label="Headline"
        rows={2}
        hint="What the article is called here. Its text stays as it came."
        value={headline}
        onChange={onHeadline}
      />
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <div key={name} className={styles.fact}>
            <dt>{name}</dt>
            <dd data-absent={value === null || undefined}>{value ?? "none found"}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
