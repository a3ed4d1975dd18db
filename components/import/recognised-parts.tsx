"use client";
import { useCallback } from "react";
import type { Destination } from "#lib/client/import-draft.ts";
import type { KeptImport } from "#lib/client/use-import-draft.ts";
import type { ImportedArticle } from "#lib/domain/imported.ts";
import { ArticleFactsForm } from "./article-facts.tsx";
import styles from "./import.module.css";
import { withPutBack } from "./left-out-groups.ts";
import { LeftOutLines, type PutLines } from "./left-out-lines.tsx";
import { RecognisedChanges } from "./recognised-changes.tsx";
import { RecognisedLinks } from "./recognised-links.tsx";
import { RecognisedNotes } from "./recognised-notes.tsx";
import { Warnings } from "./warnings.tsx";

export interface RecognisedPartsProps {
  readonly article: ImportedArticle;
  readonly kept: KeptImport;
  /** Null until it is chosen. */
  readonly destination: Destination | null;
}

const LEADS = {
  new: "What the article is called here, and the rest. Its text stays as it came. Empty means none.",
  revision:
    "What this version says of itself takes the place of what is on the desk; what it does not say stays.",
} as const;

/** All that was recognised beside the words, the doubtful first. */
export function RecognisedParts({ article, kept, destination }: RecognisedPartsProps) {
  const { draft, change } = kept;
  const put: PutLines = useCallback(
    (changed, to) => change((draft) => ({ putBack: withPutBack(draft.putBack, changed, to) })),
    [change],
  );
  return (
    <div className={styles.side}>
      <Warnings warnings={article.warnings} />
      <ArticleFactsForm
        article={article}
        facts={draft.facts}
        change={change}
        lead={LEADS[destination?.is ?? "new"]}
      />
      <LeftOutLines lines={article.leftOut} putBack={draft.putBack} put={put} />
      <RecognisedChanges article={article} />
      <RecognisedNotes article={article} />
      <RecognisedLinks article={article} />
    </div>
  );
}
