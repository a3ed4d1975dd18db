import { useState } from "react";
import { useScreenCommand } from "#components/shell/screen.tsx";
import { Button } from "#components/ui/button.tsx";
import { Due } from "#components/ui/deadline.tsx";
import { StateMark } from "#components/ui/state-mark.tsx";
import { REVIEW_MARKS } from "#components/ui/state-marks.ts";
import { Words } from "#components/ui/words.tsx";
import { type Archived, type ArticleView, type Brought, progressOf } from "#lib/domain/article.ts";
import { spellHiddenCharacters } from "#lib/domain/hidden-characters.ts";
import { can } from "#lib/domain/permission.ts";
import { CheckProgress } from "./check-progress.tsx";
import { StageSelect } from "./stage-select.tsx";
import { useWordCounts } from "./use-word-counts.ts";
import type { WorkspaceDialog } from "./use-workspace.ts";
import styles from "./workspace-bar.module.css";

export interface WorkspaceBarProps {
  readonly view: ArticleView;
  readonly onDialog: (dialog: WorkspaceDialog) => void;
  readonly onOpenClaim: (claim: string) => void;
}

/** The article's name, how far it is, and what can be done with the whole of it. */
export function WorkspaceBar({ view, onDialog, onOpenClaim }: WorkspaceBarProps) {
  const { article, claims, role } = view;
  const runOnPage = useScreenCommand();
  const progress = progressOf(claims);
  const { flagged, returned } = progress;
  const words = useWordCounts(view);
  const hasApproved = claims.some(({ corrections }) =>
    corrections.some(({ state }) => state === "approved"),
  );
  const [isUnfolded, setUnfolded] = useState(false);
  return (
    <div className={styles.bar} data-tour="bar" data-unfolded={isUnfolded || undefined}>
      <div className={styles.name}>
        <h1 className={styles.headline} title={spellHiddenCharacters(article.headline)} dir="auto">
          <Words>{article.headline}</Words>
        </h1>
        <div className={styles.desk}>
          <p className={styles.facts}>
            {article.desk.name} · revision {article.revision}
            {article.assignee && <> · {article.assignee.name}</>}
            {article.deadline && (
              <>
                {" · "}
                <Due at={article.deadline} stage={article.stage} />
              </>
            )}
          </p>
          <Button size="small" look="plain" onPress={() => onDialog("details")}>
            Details…
          </Button>
        </div>
        {article.archived && <InArchive archived={article.archived} />}
        {article.brought && <FromBundle brought={article.brought} />}
      </div>
      <div className={styles.unfold}>
        <Button
          size="small"
          look="plain"
          aria-expanded={isUnfolded}
          onPress={() => setUnfolded(!isUnfolded)}
        >
          {isUnfolded ? "Less" : "More"}
        </Button>
      </div>
      <div className={styles.progress}>
        {claims.length > 0 && <CheckProgress progress={progress} words={words} />}
        {flagged > 0 && (
          <span>
            <StateMark mark={REVIEW_MARKS.requested}>{flagged} flagged</StateMark>
          </span>
        )}
        {returned > 0 && (
          <span>
            <StateMark mark={REVIEW_MARKS.returned}>{returned} returned</StateMark>
          </span>
        )}
      </div>
      <div className={styles.stage}>
        <StageSelect view={view} onOpenClaim={onOpenClaim} />
      </div>
      <div className={styles.actions}>
        <Button size="small" onPress={() => onDialog("export")}>
          Export…
        </Button>
        {can(role, "article.publish") && (
          <Button
            size="small"
            look={hasApproved ? "primary" : "quiet"}
            onPress={() => onDialog("publish")}
          >
            Publish…
          </Button>
        )}
        <Button size="small" look="plain" aria-label="Keys" onPress={() => runOnPage("help")}>
          ?
        </Button>
      </div>
    </div>
  );
}

const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric" });

/** That an article came from another Galley, so that what was decided there is not taken for ours. */
function FromBundle({ brought: { by, at } }: { readonly brought: Brought }) {
  return (
    <p className={styles.facts}>
      Brought in from a bundle by <bdi>{by.name}</bdi> on{" "}
      <time dateTime={at} suppressHydrationWarning>
        {day.format(new Date(at))}
      </time>
      . Decisions before that were made elsewhere.
    </p>
  );
}

/** That nothing of the article changes, before somebody tries. */
function InArchive({ archived: { by, at } }: { readonly archived: Archived }) {
  return (
    <p className={styles.facts}>
      Archived by <bdi>{by.name}</bdi> on{" "}
      <time dateTime={at} suppressHydrationWarning>
        {day.format(new Date(at))}
      </time>
      : nothing changes here. An admin takes it out again, in its details.
    </p>
  );
}
