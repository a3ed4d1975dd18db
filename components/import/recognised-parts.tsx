"use client";
import type { Destination } from "#lib/client/import-draft.ts";
import type { KeptImport } from "#lib/client/use-import-draft.ts";
import type { ImportedArticle } from "#lib/domain/import/imported-article.ts";
import { ArticleFactsForm } from "./article-facts.tsx";
import styles from "./import.module.css";
import { LeftOutLines } from "./left-out-lines.tsx";
import { PreviewWarnings } from "./preview-warnings.tsx";
import { RecognisedChanges } from "./recognised-changes.tsx";
import { RecognisedLinks } from "./recognised-links.tsx";
import { type NoteDeeds, RecognisedNotes } from "./recognised-notes.tsx";
import { useDeeds } from "./use-deeds.ts";

export interface RecognisedPartsProps {
  readonly article: ImportedArticle;
  readonly kept: KeptImport;
  /** Null until it is chosen. */
  readonly destination: Destination | null;
  readonly pointing: Pick<NoteDeeds, "show" | "startTying">;
}

const LEADS = {
  new: "What the article is called here, and the rest. Its text stays as it came. Empty means none.",
  revision:
    "What this version says of itself takes the place of what is on the desk; what it does not say stays.",
} as const;

/** All that was recognised beside the words, the doubtful first. */
export function RecognisedParts(props: RecognisedPartsProps) {
  const { article, kept, destination, pointing } = props;
  const { draft, change } = kept;
  const deeds = useDeeds(change, pointing);
  return (
    <div className={styles.side}>
      <PreviewWarnings article={article} decisions={draft} />
      <ArticleFactsForm
        article={article}
        facts={draft.facts}
        change={change}
        lead={LEADS[destination?.is ?? "new"]}
      />
      <LeftOutLines lines={article.leftOut} putBack={draft.putBack} put={deeds.put} />
      <RecognisedNotes article={article} decisions={draft} deeds={deeds} />
      <RecognisedChanges article={article} decisions={draft} deeds={deeds} />
      <RecognisedLinks article={article} />
    </div>
  );
}
