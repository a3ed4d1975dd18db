"use client";
import { useEffect, useMemo, useRef } from "react";
import { useActs } from "#components/acts/acts-context.tsx";
import { ClaimList } from "#components/claims/claim-list.tsx";
import { ClaimListHead } from "#components/claims/claim-list-head.tsx";
import { ClaimPanel } from "#components/claims/claim-panel.tsx";
import { NoClaims } from "#components/claims/no-claims.tsx";
import { ArticleStrip } from "#components/editor/article-strip.tsx";
import { Galley, type GalleyHandle } from "#components/editor/galley.tsx";
import { SelectionMenu } from "#components/editor/selection-menu.tsx";
import { ExportDialog } from "#components/export/export-dialog.tsx";
import { CommandPalette } from "#components/ui/command-palette.tsx";
import { useFocus, useTakeFocus } from "#components/ui/focus-target.tsx";
import { KeyHelp } from "#components/ui/key-help.tsx";
import { usePageKeys } from "#components/ui/use-page-keys.ts";
import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";
import type { ArticleView } from "#lib/domain/article.ts";
import type { Claim } from "#lib/domain/claim.ts";
import { spellSigns } from "#lib/domain/hidden-signs.ts";
import { lineAt, linesOf } from "#lib/domain/text.ts";
import { WORKSPACE_KEYS, type WorkspaceCommand } from "#lib/editor/keymap.ts";
import { paragraphNumberOf } from "#lib/editor/numbering.ts";
import { ArticleDetails } from "./article-details.tsx";
import { PublishDialog } from "./publish-dialog.tsx";
import { useToldRevision } from "./use-told-revision.ts";
import { useWorkspace } from "./use-workspace.ts";
import styles from "./workspace.module.css";
import { WorkspaceBar } from "./workspace-bar.tsx";
import { openFound, runCommand } from "./workspace-commands.ts";

export interface WorkspaceDeskProps {
  readonly view: ArticleView;
  readonly initialClaim: string | null;
}

/** The text in the middle, its map at the edge, its claims beside it. */
export function WorkspaceDesk({ view, initialClaim }: WorkspaceDeskProps) {
  const galley = useRef<GalleyHandle>(null);
  const search = useRef<HTMLInputElement>(null);
  const focus = useFocus();
  const acts = useActs();
  const desk = useWorkspace(view, initialClaim);
  const { open, openOnly, selected, select, dialog, setDialog, focusPart } = desk;
  const bench = { view, desk, acts, galley: () => galley.current, search: () => search.current };
  const run = (command: WorkspaceCommand) => runCommand(bench, command);
  const leave = () => {
    galley.current?.deselect();
    galley.current?.focus();
  };
  const placeOf = usePlaces(view);
  // The text is what one came for: its keys work at once, unless somebody is busy already.
  useEffect(() => {
    if (document.activeElement === document.body) galley.current?.focus();
  }, []);
  useTakeFocus("text", () => galley.current?.focus());
  usePageKeys({ keys: WORKSPACE_KEYS, onCommand: run, onEscape: leave });
  useToldRevision({ revision: view.revision.number, isPublishing: dialog === "publish" });
  return (
    <div className={styles.workspace}>
      <WorkspaceBar view={view} onDialog={setDialog} onOpenClaim={openOnly} />
      <div className={styles.desk}>
        <section className={styles.text} aria-label="The article">
          <Galley
            ref={galley}
            revision={view.revision}
            claims={view.claims}
            openClaim={open}
            ariaLabel={spellSigns(view.article.headline)}
            language={view.article.language}
            onOpenClaim={openOnly}
            onSelection={select}
            onCommand={run}
          >
            {selected && (
              <SelectionMenu
                rect={selected.rect}
                onCommand={run}
                onClose={() => galley.current?.focus()}
              />
            )}
          </Galley>
        </section>
        <ArticleStrip
          length={view.revision.text.length}
          claims={view.claims}
          openClaim={open}
          onPlace={(offset) => galley.current?.scrollToOffset(offset)}
        />
        <aside className={styles.claims} aria-label="Claims">
          <VisuallyHidden>
            <h2>Claims</h2>
          </VisuallyHidden>
          <ClaimListHead
            filter={desk.filter}
            onFilter={desk.setFilter}
            onEnter={() => openFound(bench)}
            searchRef={search}
          />
          <ClaimList
            claims={desk.shown}
            open={open}
            onOpen={openOnly}
            placeOf={placeOf}
            empty={<NoClaims isFiltered={view.claims.length > 0} />}
            panelOf={(claim) => (
              <ClaimPanel
                key={claim.id}
                claim={claim}
                view={view}
                form={desk.form}
                onForm={desk.setForm}
                onDeleted={() => {
                  openOnly(null);
                  galley.current?.focus();
                }}
              />
            )}
          />
        </aside>
      </div>
      <KeyHelp keys={WORKSPACE_KEYS} isOpen={dialog === "help"} onClose={() => setDialog(null)} />
      <CommandPalette
        keys={WORKSPACE_KEYS}
        isOpen={dialog === "commands"}
        onClose={() => setDialog(null)}
        onCommand={run}
      />
      {dialog === "details" && <ArticleDetails view={view} onClose={() => setDialog(null)} />}
      {dialog === "export" && <ExportDialog view={view} onClose={() => setDialog(null)} />}
      {dialog === "publish" && (
        <PublishDialog
          view={view}
          onChange={(claim, correction) => {
            setDialog(null);
            desk.openForm(claim, { kind: "amend", correction });
            focusPart(claim, "notice");
          }}
          onOpen={(claim) => {
            setDialog(null);
            openOnly(claim);
            focusPart(claim, "kind");
          }}
          onClose={() => setDialog(null)}
          onDone={() => {
            setDialog(null);
            // Publishing has put another text into the place of the one that had the focus.
            focus("text");
          }}
        />
      )}
    </div>
  );
}

/** Says in which numbered paragraph a claim stands. */
function usePlaces({ revision }: ArticleView): (claim: Claim) => string | null {
  const lines = useMemo(() => linesOf(revision.text), [revision]);
  return ({ anchor }) => {
    if (anchor.outcome === "lost") return null;
    const number = paragraphNumberOf(revision.blocks, lineAt(lines, anchor.start).index);
    return number === null ? null : `¶ ${number}`;
  };
}
