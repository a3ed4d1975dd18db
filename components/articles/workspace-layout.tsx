import { useEffect, useRef } from "react";
import { useActs } from "#components/acts/acts-context.tsx";
import { Galley, type GalleyHandle } from "#components/editor/galley.tsx";
import { Minimap } from "#components/editor/minimap.tsx";
import { SelectionMenu } from "#components/editor/selection-menu.tsx";
import { useTakeFocus } from "#components/ui/focus-target.tsx";
import { usePageKeys } from "#components/ui/use-page-keys.ts";
import type { ArticleView } from "#lib/domain/article.ts";
import { spellSigns } from "#lib/domain/hidden-signs.ts";
import { WORKSPACE_KEYS, type WorkspaceCommand } from "#lib/editor/keymap.ts";
import { useRevisionNews, useWorkspace } from "./use-workspace.ts";
import styles from "./workspace.module.css";
import { WorkspaceBar } from "./workspace-bar.tsx";
import { WorkspaceClaims } from "./workspace-claims.tsx";
import { WORKSPACE_COMMANDS } from "./workspace-commands.ts";
import { WorkspaceDialogs } from "./workspace-dialogs.tsx";

export interface WorkspaceLayoutProps {
  readonly view: ArticleView;
  readonly initialClaim: string | null;
}

/** The text in the middle, its map at the edge, its claims beside it. */
export function WorkspaceLayout({ view, initialClaim }: WorkspaceLayoutProps) {
  const galley = useRef<GalleyHandle>(null);
  const search = useRef<HTMLInputElement>(null);
  const desk = useWorkspace(view, initialClaim);
  const bench = { view, desk, acts: useActs(), galley, search };
  const run = (command: WorkspaceCommand) => WORKSPACE_COMMANDS[command](bench);
  const focusText = () => galley.current?.focus();
  const leave = () => {
    galley.current?.deselect();
    focusText();
  };
  // The text is what one came for: its keys work at once, unless somebody is busy already.
  useEffect(() => {
    if (document.activeElement === document.body) galley.current?.focus();
  }, []);
  useTakeFocus("text", focusText);
  usePageKeys({ keys: WORKSPACE_KEYS, onCommand: run, onEscape: leave });
  useRevisionNews({ revision: view.revision.number, isPublishing: desk.dialog === "publish" });
  return (
    <div className={styles.workspace}>
      <WorkspaceBar view={view} onDialog={desk.setDialog} onOpenClaim={desk.openOnly} />
      <div className={styles.desk}>
        <section className={styles.text} aria-label="The article">
          <Galley
            ref={galley}
            revision={view.revision}
            claims={view.claims}
            openClaim={desk.open}
            ariaLabel={spellSigns(view.article.headline)}
            language={view.article.language}
            onOpenClaim={desk.openOnly}
            onSelection={desk.select}
            onCommand={run}
          >
            {desk.selected && (
              <SelectionMenu rect={desk.selected.rect} onCommand={run} onClose={focusText} />
            )}
          </Galley>
        </section>
        <Minimap
          length={view.revision.text.length}
          claims={view.claims}
          openClaim={desk.open}
          onPlace={(offset) => galley.current?.scrollToOffset(offset)}
        />
        <WorkspaceClaims bench={bench} searchRef={search} />
      </div>
      <WorkspaceDialogs view={view} desk={desk} onCommand={run} />
    </div>
  );
}
