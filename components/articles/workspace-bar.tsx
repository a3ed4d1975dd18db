import { useScreenCommand } from "#components/shell/screen.tsx";
import { Button } from "#components/ui/button.tsx";
import { Due } from "#components/ui/deadline.tsx";
import { Progress } from "#components/ui/progress.tsx";
import { StateMark } from "#components/ui/state-mark.tsx";
import { REVIEW_MARKS } from "#components/ui/state-marks.ts";
import { Words } from "#components/ui/words.tsx";
import { type ArticleView, type Brought, progressOf } from "#lib/domain/article.ts";
import { spellHiddenCharacters } from "#lib/domain/hidden-characters.ts";
import { can } from "#lib/domain/permission.ts";
import { StageSelect } from "./stage-select.tsx";
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
  const { checked, claims: all, flagged } = progressOf(claims);
  const returned = claims.filter(({ review }) => review === "returned").length;
  const hasApproved = claims.some(({ corrections }) =>
    corrections.some(({ state }) => state === "approved"),
  );
  return (
    <div className={styles.bar}>
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
        {article.brought && <FromBundle brought={article.brought} />}
      </div>
      <div className={styles.progress}>
        {all > 0 && <Progress label="Claims checked" unit="checked" done={checked} all={all} />}
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
