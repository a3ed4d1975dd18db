import { useState } from "react";
import { KindsOfLines } from "#components/articles/kinds-of-lines.tsx";
import { count } from "#components/ui/count.ts";
import { Words } from "#components/ui/words.tsx";
import type { Destination } from "#lib/client/import/import-draft.ts";
import type { KeptImport } from "#lib/client/import/use-import-draft.ts";
import type { ImportedArticle } from "#lib/domain/import/imported-article.ts";
import { ArticleFactsForm } from "./article-facts.tsx";
import { LeftOutLines } from "./left-out-lines.tsx";
import { withLineKind } from "./line-kinds.ts";
import styles from "./preview.module.css";
import { RecognisedChanges } from "./recognised-changes.tsx";
import { type NoteActions, RecognisedNotes } from "./recognised-notes.tsx";
import { useImportActions } from "./use-import-actions.ts";
import { PreviewWarnings } from "./warnings.tsx";

export interface RecognisedPartsProps extends Pick<NoteActions, "show" | "startAttaching"> {
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

/** All that was recognised beside the words: the doubtful and what is to be decided, then the facts. */
export function RecognisedParts(props: RecognisedPartsProps) {
  const { article, kept, destination } = props;
  const { draft, change } = kept;
  const actions = useImportActions(change, props);
  return (
    <div className={styles.side}>
      <PreviewWarnings article={article} decisions={draft} />
      <LeftOutLines lines={article.leftOut} putBack={draft.putBack} put={actions.put} />
      <RecognisedNotes article={article} decisions={draft} actions={actions} />
      <RecognisedChanges article={article} decisions={draft} actions={actions} />
      <RecognisedLines article={article} kept={kept} />
      <ArticleFactsForm
        article={article}
        facts={draft.facts}
        change={change}
        lead={LEADS[destination?.kind ?? "new"]}
      />
      <RecognisedLinks article={article} />
    </div>
  );
}

/** What each line was taken for, to be put right. */
function RecognisedLines({ article, kept }: Pick<RecognisedPartsProps, "article" | "kept">) {
  const [isOpen, setOpen] = useState(false);
  const { draft, change } = kept;
  const kinds = new Map(draft.kinds.map(({ line, kind }) => [line, kind]));
  return (
    <details className={styles.links} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        What each line is{kinds.size > 0 && `, ${count(kinds.size, "line", "lines")} put right`}
      </summary>
      {isOpen && (
        <KindsOfLines
          lines={article}
          kinds={kinds}
          onKind={(line, kind) => change((draft) => withLineKind(draft, article, { line, kind }))}
        />
      )}
    </details>
  );
}

/** The addresses of the links in the text, for those who cannot point at them. */
function RecognisedLinks({ article }: { readonly article: ImportedArticle }) {
  const [isOpen, setOpen] = useState(false);
  const links = article.formats.filter((format) => format.kind === "link");
  if (links.length === 0) return null;
  return (
    <details className={styles.links} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{count(links.length, "link", "links")}</summary>
      {isOpen && (
        <ul>
          {links.map(({ start, end, href }) => (
            <li key={`${start} ${end}`} className={styles.linkRow}>
              <p>
                <Words>{article.text.slice(start, end)}</Words>
              </p>
              <p className={styles.aside}>
                <Words>{href}</Words>
              </p>
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}
