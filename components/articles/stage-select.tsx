import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useActs } from "#components/acts/acts-context.tsx";
import { OverrideRulesDialog } from "#components/claims/override-rules-dialog.tsx";
import { optionsOf } from "#components/ui/options.tsx";
import { Select } from "#components/ui/select.tsx";
import { StateMark } from "#components/ui/state-mark.tsx";
import { STAGE_MARKS } from "#components/ui/state-marks.ts";
import { notify, notifyError } from "#components/ui/toast-queue.ts";
import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";
import { useChangeArticle } from "#lib/client/article-mutations.ts";
import { keys } from "#lib/client/queries.ts";
import type { ArticleView } from "#lib/domain/article.ts";
import { gateClaimOf, type Obstacle, obstacles } from "#lib/domain/gates.ts";
import { can } from "#lib/domain/permission.ts";
import type { ChangeArticle } from "#lib/domain/requests.ts";
import { refuseMove } from "#lib/domain/stage.ts";
import { labelOf, STAGES, type Stage } from "#lib/domain/vocabulary.ts";

export interface StageSelectProps {
  readonly view: ArticleView;
  readonly onOpenClaim: (claim: string) => void;
}

/** The stage of an article, and the stages that the reader may move it to. */
export function StageSelect({ view, onOpenClaim }: StageSelectProps) {
  const { article, claims, role, rules } = view;
  const client = useQueryClient();
  const change = useChangeArticle(article.id);
  const { remember } = useActs();
  const [missing, setMissing] = useState<readonly Obstacle[]>([]);
  const moveTo = (stage: Stage, more: Pick<ChangeArticle, "override"> = {}) => {
    const { version } =
      client.getQueryData<ArticleView>(keys.article(article.id))?.article ?? article;
    change.mutate(
      { version, stage, ...more },
      {
        onError: (error) => {
          notifyError(error);
          void client.invalidateQueries({ queryKey: keys.article(article.id) });
        },
      },
    );
  };
  const begin = (stage: Stage, more?: Pick<ChangeArticle, "override">) => {
    const before = article.stage;
    remember({
      label: `stage ${labelOf(stage)}`,
      undo: () => {
        moveTo(before);
        return null;
      },
    });
    moveTo(stage, more);
  };
  const choose = (stage: Stage) => {
    const found = stage === "ready" ? obstacles("ready", claims.map(gateClaimOf), rules) : [];
    if (stage === "ready" && view.ownWords !== null) notify({ message: view.ownWords });
    else if (found.length > 0) setMissing(found);
    else begin(stage);
  };
  const possible = STAGES.filter((stage) => refuseMove(article, stage, role) === null);
  if (possible.length < 2) return <OnlyStage stage={article.stage} />;
  return (
    <>
      <Select
        label="Stage"
        isLabelHidden
        options={optionsOf(possible, STAGE_MARKS)}
        value={(change.isPending && change.variables.stage) || article.stage}
        onChange={choose}
      />
      {missing.length > 0 && (
        <OverrideRulesDialog
          title="Move to ready"
          label="Move all the same"
          obstacles={missing}
          claims={claims}
          maySetAside={can(role, "review.decide")}
          onConfirm={(reason) => begin("ready", { override: { reason } })}
          onOpen={onOpenClaim}
          onClose={() => setMissing([])}
        />
      )}
    </>
  );
}

/** The stage by itself, for whoever may take the article nowhere from there. */
function OnlyStage({ stage }: { readonly stage: Stage }) {
  return (
    <span title="From here only a reviewer takes it on.">
      <VisuallyHidden>Stage: </VisuallyHidden>
      <StateMark mark={STAGE_MARKS[stage]}>{labelOf(stage)}</StateMark>
      <VisuallyHidden>. From here only a reviewer takes it on.</VisuallyHidden>
    </span>
  );
}
