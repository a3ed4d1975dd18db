import { useCallback, useMemo, useRef, useState } from "react";
import { PublishOutcome } from "#components/articles/publish-outcome.tsx";
import { Button } from "#components/ui/button.tsx";
import { Form } from "#components/ui/form.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import type { Option } from "#components/ui/select.tsx";
import { useSubmitKeys } from "#components/ui/use-submit-keys.ts";
import type { KeptImport } from "#lib/client/import/use-import-draft.ts";
import type { ImportPreview as Preview } from "#lib/domain/answers/import.ts";
import { decideKinds } from "#lib/domain/import/decisions.ts";
import { countWords, type Range } from "#lib/domain/text.ts";
import { NoDrop } from "../source/drop-overlay.tsx";
import { AttachBar } from "./attach-bar.tsx";
import { chosenDestination, sameArticle, submitErrorTitle, submitLabel } from "./destination.ts";
import { DestinationChoice } from "./destination-choice.tsx";
import styles from "./preview.module.css";
import { PreviewGalley, type PreviewGalleyHandle } from "./preview-galley.tsx";
import { RecognisedParts } from "./recognised-parts.tsx";
import { useAttaching } from "./use-attaching.ts";
import { useDecisions } from "./use-import-actions.ts";
import { useOpening } from "./use-opening.ts";

export interface ImportPreviewProps {
  readonly kept: KeptImport;
  readonly preview: Preview;
  readonly desk: Option<string>;
}

/** What was recognised, beside the article as it will be; from here it is opened. */
export function ImportPreview({ kept, preview, desk }: ImportPreviewProps) {
  const { draft, change } = kept;
  const { article, matches } = preview;
  const destination = chosenDestination(draft, preview);
  const proof = useRef<PreviewGalleyHandle>(null);
  const show = useCallback((words: Range) => proof.current?.show(words), []);
  const { attaching, start, select } = useAttaching(kept, article, proof);
  const decisions = useDecisions(draft);
  const choosing = useChoosing({ kept, preview, desk: desk.id, isBlocked: attaching !== null });
  const { opening, choice, isMissing, open } = choosing;
  const { added, leaveFor } = opening;
  const shown = useMemo(
    () => ({ ...article, blocks: decideKinds(article.blocks, draft.kinds) }),
    [article, draft.kinds],
  );
  const words = useMemo(() => countWords(article.text), [article.text]);
  return (
    <>
      <NoDrop why="Open this article or go back first; then drop the next one." />
      <PageHead
        title="Is this the article?"
        actions={<Actions kept={kept} preview={preview} choosing={choosing} />}
      >
        {words.toLocaleString("en-GB")} words for the desk {desk.label}. Look through it before it
        opens.
        {!kept.isKept &&
          " It is too long to be kept over a reload: leave this page open until then."}
      </PageHead>
      <Form onSubmit={open} error={opening.error} errorTitle={submitErrorTitle(destination)}>
        <DestinationChoice
          groupRef={choice}
          matches={matches}
          destination={destination}
          desk={desk.id}
          isMissing={isMissing}
          onChange={(destination) => change({ destination })}
        />
        <div className={styles.columns}>
          <div className={styles.text}>
            <PreviewGalley
              // Its lines are drawn by their kinds, and drawn anew where those change.
              key={`${preview.id} ${JSON.stringify(draft.kinds)}`}
              ref={proof}
              article={shown}
              decisions={decisions}
              onSelection={select}
            />
          </div>
          <RecognisedParts
            article={article}
            kept={kept}
            destination={destination}
            show={show}
            startAttaching={start}
          />
        </div>
      </Form>
      {attaching && <AttachBar article={article} attaching={attaching} />}
      {added && (
        <PublishOutcome
          title={`Revision ${added.revision.number} is on the desk`}
          answer={added}
          claims={added.before.claims}
          onClose={() => leaveFor(added.before.article.id)}
        />
      )}
    </>
  );
}

interface ChoosingOf extends Pick<ImportPreviewProps, "kept" | "preview"> {
  /** The short name of the desk. */
  readonly desk: string;
  /** Whether it cannot be opened yet: the words of a note are being chosen. */
  readonly isBlocked: boolean;
}

/** Opens the article once it is clear what becomes of it; `isMissing` tells that this was tried before. */
function useChoosing({ kept, preview, desk, isBlocked }: ChoosingOf) {
  const opening = useOpening(kept, preview, desk);
  const choice = useRef<HTMLDivElement>(null);
  const [isMissing, setMissing] = useState(false);
  const open = () => {
    // Enter in a field comes here too, past the button that would take no press.
    if (opening.isPending || isBlocked) return;
    const here = sameArticle(kept.draft, preview);
    if (here) return opening.leaveFor(here.id);
    const destination = chosenDestination(kept.draft, preview);
    setMissing(!destination);
    if (destination) opening.open(destination);
    else choice.current?.querySelector("input")?.focus();
  };
  useSubmitKeys(open);
  return { opening, choice, isMissing, isBlocked, open };
}

interface ActionsProps extends Pick<ImportPreviewProps, "kept" | "preview"> {
  readonly choosing: ReturnType<typeof useChoosing>;
}

function Actions({ kept: { draft, change }, preview, choosing }: ActionsProps) {
  const { opening, isBlocked, open } = choosing;
  const here = sameArticle(draft, preview);
  return (
    <>
      <Button onPress={() => change({ step: "bring" })} isDisabled={opening.isPending}>
        {draft.broughtAs === "text" ? "Back to the text" : "Back"}
      </Button>
      {here && (
        <Button
          isPending={opening.isPending}
          isDisabled={isBlocked}
          onPress={() => opening.open({ kind: "new" })}
        >
          Import it again
        </Button>
      )}
      <Button
        look="primary"
        isPending={!here && opening.isPending}
        isDisabled={isBlocked || (here !== null && opening.isPending)}
        onPress={open}
        aria-keyshortcuts="Control+Enter Meta+Enter"
      >
        {here ? "Open it" : submitLabel(chosenDestination(draft, preview), preview)}
      </Button>
    </>
  );
}
