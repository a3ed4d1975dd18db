"use client";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { ActsProvider, useActs } from "#components/acts/acts-context.tsx";
import { Galley, type GalleyHandle } from "#components/editor/galley.tsx";
import { Minimap } from "#components/editor/minimap.tsx";
import { SelectionMenu } from "#components/editor/selection-menu.tsx";
import { NoticeSettingProvider } from "#components/notices/notice-setting.tsx";
import { PageShell } from "#components/shell/page-shell.tsx";
import { commandsOf, useScreen } from "#components/shell/screen.tsx";
import type { ScreenCommand } from "#components/shell/screen-command.ts";
import { Announcer } from "#components/ui/announcer.tsx";
import { useTakeFocus } from "#components/ui/focus-target.tsx";
import { usePageKeys } from "#components/ui/use-page-keys.ts";
import { usePendingActs, useWithPendingActs } from "#lib/client/acts/pending-acts.ts";
import { articleQuery, pollingOptions } from "#lib/client/queries.ts";
import type { ArticleView } from "#lib/domain/article.ts";
import { spellHiddenCharacters } from "#lib/domain/hidden-characters.ts";
import { can } from "#lib/domain/permission.ts";
import { WORKSPACE_KEYS, type WorkspaceCommand } from "#lib/editor/keymap.ts";
import { useClaimNews } from "./use-claim-news.ts";
import { usePrintedArticle } from "./use-printed-article.ts";
import { textAt, useRevisionNews, useWorkspace, type WorkspaceState } from "./use-workspace.ts";
import { useWorkspaceAddress } from "./use-workspace-address.ts";
import styles from "./workspace.module.css";
import { WorkspaceBar } from "./workspace-bar.tsx";
import { WorkspaceClaims } from "./workspace-claims.tsx";
import { WORKSPACE_COMMANDS } from "./workspace-commands.ts";
import { WorkspaceDialogs } from "./workspace-dialogs.tsx";
import { moveClaim, typeOver } from "./workspace-words.ts";

export interface WorkspaceProps {
  /** As the server read it for this page. */
  readonly initial: ArticleView;
  /** The claim to open at first. */
  readonly initialClaim: string | null;
}

/** The page on which an article is checked. */
export function Workspace({ initial, initialClaim }: WorkspaceProps) {
  return (
    <ActsProvider page={initial.article.id}>
      <PageShell layout="full">
        <LiveWorkspace initial={initial} initialClaim={initialClaim} />
        <Announcer />
      </PageShell>
    </ActsProvider>
  );
}

function LiveWorkspace({ initial, initialClaim }: WorkspaceProps) {
  const { id } = initial.article;
  const polling = pollingOptions(usePendingActs(id));
  const { data } = useQuery({ ...articleQuery(id), ...polling, initialData: initial });
  const view = useWithPendingActs(data);
  return (
    <NoticeSettingProvider view={view}>
      <WorkspaceLayout view={view} initialClaim={initialClaim} />
    </NoticeSettingProvider>
  );
}

interface WorkspaceLayoutProps {
  readonly view: ArticleView;
  readonly initialClaim: string | null;
}

/** The text in the middle, its map at the edge, its claims beside it. */
function WorkspaceLayout({ view, initialClaim }: WorkspaceLayoutProps) {
  const galley = useRef<GalleyHandle>(null);
  const state = useWorkspace(view, initialClaim);
  const context = { view, state, acts: useActs(), galley };
  const run = (command: WorkspaceCommand) => WORKSPACE_COMMANDS[command](context);
  const address = useWorkspaceAddress(state, galley);
  const focusText = () => galley.current?.focus();
  const leave = () => {
    galley.current?.deselect();
    focusText();
  };
  // The keys of the text work at once, unless the focus is somewhere already.
  useEffect(() => {
    if (document.activeElement === document.body) galley.current?.focus();
  }, []);
  useTakeFocus("text", focusText);
  useTakeFocus(textAt(state.openClaim?.id ?? null), focusText);
  useScreen({
    keys: WORKSPACE_KEYS,
    commands: [...commandsOf(WORKSPACE_KEYS, run), ...wholeArticle(view, state)],
    claims: view.claims,
    onOpenClaim(claim) {
      state.openOnly(claim);
      focusText();
    },
    onSearch: state.findClaims,
    help: [
      { id: "legend", label: "What lines and signs mean", run: () => state.setDialog("legend") },
      { id: "tour", label: "Take the tour", run: () => state.setDialog("tour") },
    ],
  });
  usePageKeys({ keys: WORKSPACE_KEYS, onCommand: run, onEscape: leave });
  usePrintedArticle(view);
  useRevisionNews({ revision: view.revision, isPublishing: state.dialog === "publish" });
  useClaimNews(view.article.id, state.open);
  return (
    <div className={styles.workspace}>
      <WorkspaceBar view={view} onDialog={state.setDialog} onOpenClaim={state.openOnly} />
      <div className={styles.desk}>
        <section
          className={styles.text}
          aria-label="The article"
          data-tour="text"
          onScroll={address.onScroll}
        >
          <Galley
            ref={galley}
            revision={view.revision}
            claims={view.claims}
            openClaim={state.open}
            ariaLabel={spellHiddenCharacters(view.article.headline)}
            language={view.article.language}
            onOpenClaim={state.openOnly}
            onSelection={state.select}
            onCommand={run}
            onType={(words) => typeOver(context, words)}
            onMoveClaim={(id, range) => {
              const claim = view.claims.find((one) => one.id === id);
              if (claim) moveClaim(context, claim, range);
            }}
          >
            {state.selected && (
              <SelectionMenu
                rect={state.selected.rect}
                isMoving={state.moving !== null}
                onCommand={run}
                onClose={focusText}
              />
            )}
          </Galley>
        </section>
        <Minimap
          length={view.revision.text.length}
          claims={view.claims}
          openClaim={state.open}
          onPlace={(offset) => galley.current?.scrollToOffset(offset)}
        />
        <WorkspaceClaims context={context} />
      </div>
      <WorkspaceDialogs view={view} state={state} />
    </div>
  );
}

/** What is done with the whole article: it leaves the text, so no letter does it. */
function wholeArticle(
  { role }: ArticleView,
  { setDialog }: WorkspaceState,
): readonly ScreenCommand[] {
  const publish = { id: "publish", label: "Publish…", run: () => setDialog("publish") };
  return [
    { id: "export", label: "Export…", run: () => setDialog("export") },
    ...(can(role, "article.publish") ? [publish] : []),
    { id: "details", label: "Details of the article…", run: () => setDialog("details") },
  ];
}
