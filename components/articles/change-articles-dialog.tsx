import { useState } from "react";
import { RefusedArticles } from "#components/export/refused-articles.tsx";
import { Button } from "#components/ui/button.tsx";
import { count } from "#components/ui/count.ts";
import { Dialog } from "#components/ui/dialog.tsx";
import { OptionalSelect } from "#components/ui/optional-select.tsx";
import { optionsOf } from "#components/ui/options.tsx";
import { Progress } from "#components/ui/progress.tsx";
import { Select } from "#components/ui/select.tsx";
import { STAGE_MARKS } from "#components/ui/state-marks.ts";
import { useDeskPeople } from "#lib/client/queries.ts";
import type { Article } from "#lib/domain/article.ts";
import { STAGES, type Stage } from "#lib/domain/vocabulary.ts";
import { type ArticlesChange, CHANGES_OF_ARTICLES } from "./change-articles.ts";
import type { SelectedArticle } from "./selected-articles.ts";
import { useChangeArticles } from "./use-change-articles.ts";

export interface ChangeArticlesDialogProps {
  readonly kind: ArticlesChange["kind"];
  readonly articles: readonly SelectedArticle[];
  readonly onChanged: (articles: readonly Article[]) => void;
  readonly onClose: () => void;
}

/** Changes several articles at once, and says of each that could not be changed why. */
export function ChangeArticlesDialog(props: ChangeArticlesDialogProps) {
  const { kind, articles, onChanged, onClose } = props;
  const { state, run, stop } = useChangeArticles(onChanged);
  const [assignee, setAssignee] = useState<string | null>(null);
  const [stage, setStage] = useState<Stage>("checking");
  const { verb, done } = CHANGES_OF_ARTICLES[kind];
  const title = `${verb} ${count(articles.length, "article", "articles")}`;
  if (state.kind === "running") {
    return (
      <Dialog
        title={title}
        isOpen
        onClose={stop}
        actions={
          <Button autoFocus onPress={stop}>
            Stop
          </Button>
        }
      >
        <Progress label="Articles done" done={state.done} all={articles.length} />
      </Dialog>
    );
  }
  if (state.kind === "done") {
    const actions = (
      <Button look="primary" autoFocus onPress={onClose}>
        Close
      </Button>
    );
    return (
      <Dialog title={title} isOpen onClose={onClose} actions={actions}>
        <p role="status">
          {state.changed} of {count(articles.length, "article is", "articles are")} {done}.
          {state.refused.length > 0 && ` ${state.refused.length} could not be:`}
        </p>
        <RefusedArticles refused={state.refused} />
      </Dialog>
    );
  }
  const changes: Readonly<Record<ArticlesChange["kind"], ArticlesChange>> = {
    assign: { kind: "assign", assignee },
    stage: { kind: "stage", stage },
    archive: { kind: "archive" },
    unarchive: { kind: "unarchive" },
  };
  const desks = new Set(articles.map(({ desk }) => desk.slug));
  const [desk = ""] = desks;
  const isPossible = kind !== "assign" || desks.size === 1;
  const actions = (
    <>
      <Button onPress={onClose}>Cancel</Button>
      <Button look="primary" isDisabled={!isPossible} onPress={() => run(articles, changes[kind])}>
        {verb}
      </Button>
    </>
  );
  return (
    <Dialog title={title} isOpen onClose={onClose} actions={actions}>
      {kind === "assign" && isPossible && (
        <AssigneeField desk={desk} value={assignee} onChange={setAssignee} />
      )}
      {!isPossible && (
        <p>These articles are on {desks.size} desks. Choose those of one desk to assign them.</p>
      )}
      {kind === "stage" && (
        <Select
          label="Stage"
          options={optionsOf(STAGES, STAGE_MARKS)}
          value={stage}
          onChange={setStage}
        />
      )}
      {(kind === "archive" || kind === "unarchive") && <p>{EXPLAINED[kind]}</p>}
    </Dialog>
  );
}

const EXPLAINED = {
  archive:
    "They leave the list and the queue of reviews, and nothing of them changes until an admin takes them out again. The filter “Archived” shows them.",
  unarchive: "They are back in the list as they were, and can be worked on.",
} as const;

interface AssigneeFieldProps {
  readonly desk: string;
  readonly value: string | null;
  readonly onChange: (assignee: string | null) => void;
}

function AssigneeField({ desk, value, onChange }: AssigneeFieldProps) {
  const people = useDeskPeople(desk).data?.people ?? [];
  const active = people.filter(({ isDisabled }) => !isDisabled);
  return (
    <OptionalSelect
      label="Assignee"
      none="Nobody"
      options={active.map(({ id, name }) => ({ id, label: name }))}
      value={value}
      onChange={onChange}
    />
  );
}
