"use client";
import { useMemo, useRef, useState } from "react";
import { PublishOutcome } from "#components/articles/publish-outcome.tsx";
import { Button } from "#components/ui/button.tsx";
import { Form } from "#components/ui/form.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import type { Option } from "#components/ui/select.tsx";
import type { ImportPreview as Preview } from "#lib/client/answers.ts";
import type { Destination, KeptImport } from "#lib/client/import-draft.ts";
import { countWords } from "#lib/domain/text.ts";
import { ArticleFactsForm } from "./article-facts.tsx";
import { DestinationChoice } from "./destination-choice.tsx";
import styles from "./import.module.css";
import { ImportProof } from "./import-proof.tsx";
import { LeftOutLines } from "./left-out-lines.tsx";
import { RecognisedChanges } from "./recognised-changes.tsx";
import { RecognisedLinks } from "./recognised-links.tsx";
import { RecognisedNotes } from "./recognised-notes.tsx";
import { useOpening } from "./use-opening.ts";
import { Warnings } from "./warnings.tsx";

export interface ImportPreviewProps {
  readonly kept: KeptImport;
  readonly preview: Preview;
  readonly desk: Option<string>;
}

/** What was recognised, beside the words as they will stand; from here the article opens. */
export function ImportPreview({ kept, preview, desk }: ImportPreviewProps) {
  const { draft, change } = kept;
  const { article, matches } = preview;
  const opening = useOpening(kept, preview, desk.id);
  const choice = useRef<HTMLDivElement>(null);
  const [isMissing, setMissing] = useState(false);
  const words = useMemo(() => countWords(article.text), [article.text]);
  const destination = draft.destination ?? destinationFor(preview);
  const open = () => {
    // Enter in a field comes here too, past the button that would take no press.
    if (opening.isPending) return;
    setMissing(!destination);
    if (destination) opening.open(destination);
    else choice.current?.querySelector("input")?.focus();
  };
  const actions = (
    <>
      <Button onPress={() => change({ preview: null })} isDisabled={opening.isPending}>
        {draft.text === "" ? "Back" : "Back to the text"}
      </Button>
      <Button look="primary" isPending={opening.isPending} onPress={open}>
        {verbFor(destination, preview)}
      </Button>
    </>
  );
  return (
    <>
      <PageHead title="Is this the article?" actions={actions}>
        {words.toLocaleString("en-GB")} words for the desk {desk.label}. Look through it before it
        opens.
      </PageHead>
      <Form onSubmit={open} error={opening.error} errorTitle={errorTitleFor(destination)}>
        <DestinationChoice
          groupRef={choice}
          matches={matches}
          destination={destination}
          desk={desk.id}
          isMissing={isMissing}
          onChange={(destination) => change({ destination })}
        />
        <div className={styles.columns}>
          <ImportProof article={article} putBack={draft.putBack} />
          <div className={styles.side}>
            <Warnings warnings={article.warnings} />
            <ArticleFactsForm
              article={article}
              facts={draft.facts}
              change={change}
              lead={destination?.is === "revision" ? LEADS.revision : LEADS.new}
            />
            <LeftOutLines lines={article.leftOut} putBack={draft.putBack} change={change} />
            <RecognisedChanges article={article} />
            <RecognisedNotes article={article} />
            <RecognisedLinks article={article} />
          </div>
        </div>
      </Form>
      {opening.added && (
        <PublishOutcome
          title={`Revision ${opening.added.revision.number} is on the desk`}
          answer={opening.added}
          claims={opening.added.before.claims}
          onClose={() => opening.added && opening.leaveFor(opening.added.before.article.id)}
        />
      )}
    </>
  );
}

const LEADS = {
  new: "What the article is called here, and the rest. Its text stays as it came. Empty means none.",
  revision:
    "What this version says of itself takes the place of what is on the desk; what it does not say stays.",
} as const;

/** Where there is nothing to choose, or only to say once more: null where a person has to. */
function destinationFor({ matches }: Preview): Destination | null {
  const isNew = matches.every(({ why }) => why === "text");
  return isNew ? { is: "new" } : null;
}

function verbFor(destination: Destination | null, { matches }: Preview): string {
  if (destination?.is === "revision") return `Add as revision ${destination.revision + 1}`;
  return matches.some(({ why }) => why === "text") ? "Import it again" : "Open article";
}

function errorTitleFor(destination: Destination | null): string {
  return destination?.is === "revision"
    ? "The revision was not added."
    : "The article was not opened.";
}
