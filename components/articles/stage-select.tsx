"use client";
import { useQueryClient } from "@tanstack/react-query";
import { useActs } from "#components/claims/acts-context.tsx";
import { Select } from "#components/ui/select.tsx";
import { StateMark } from "#components/ui/state-mark.tsx";
import { STAGE_MARKS } from "#components/ui/state-marks.ts";
import { notify } from "#components/ui/toast-queue.ts";
import { messageOf } from "#lib/client/api-error.ts";
import { useChangeArticle } from "#lib/client/mutations.ts";
import { keys } from "#lib/client/queries.ts";
import type { Article, ArticleView } from "#lib/domain/article.ts";
import { labelOf, STAGES, type Stage } from "#lib/domain/vocabulary.ts";

const stages = STAGES.map((id) => ({
  id,
  label: labelOf(id),
  mark: (
    <StateMark mark={STAGE_MARKS[id]} show="shape">
      {""}
    </StateMark>
  ),
}));

/** Where the article stands on the desk. */
export function StageSelect({ article }: { readonly article: Article }) {
  const client = useQueryClient();
  const change = useChangeArticle(article.id);
  const { remember } = useActs();
  const moveTo = (stage: Stage) => {
    const { version } =
      client.getQueryData<ArticleView>(keys.article(article.id))?.article ?? article;
    change.mutate(
      { version, stage },
      {
        onError: (error) => {
          notify({ message: messageOf(error), tone: "bad" });
          void client.invalidateQueries({ queryKey: keys.article(article.id) });
        },
      },
    );
  };
  return (
    <Select
      label="Stage"
      isLabelHidden
      options={stages}
      value={(change.isPending && change.variables.stage) || article.stage}
      onChange={(stage) => {
        const before = article.stage;
        remember({ label: `stage ${labelOf(stage)}`, undo: () => moveTo(before) });
        moveTo(stage);
      }}
    />
  );
}
