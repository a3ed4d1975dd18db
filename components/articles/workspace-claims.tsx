import { type Ref, useMemo } from "react";
import { ClaimList } from "#components/claims/claim-list.tsx";
import { ClaimListHead } from "#components/claims/claim-list-head.tsx";
import { ClaimPanel } from "#components/claims/claim-panel.tsx";
import { NoClaims } from "#components/claims/no-claims.tsx";
import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";
import type { ArticleView } from "#lib/domain/article.ts";
import type { Claim } from "#lib/domain/claim.ts";
import { lineAt, linesOf } from "#lib/domain/text.ts";
import { paragraphNumberOf } from "#lib/editor/numbering.ts";
import styles from "./workspace.module.css";
import { openFound } from "./workspace-commands.ts";
import type { WorkspaceContext } from "./workspace-words.ts";

export interface WorkspaceClaimsProps {
  readonly context: WorkspaceContext;
  readonly searchRef: Ref<HTMLInputElement>;
}

/** The claims beside the text, and the open one whole. */
export function WorkspaceClaims({ context, searchRef }: WorkspaceClaimsProps) {
  const { view, state, galley } = context;
  const placeOf = usePlaces(view);
  const leave = () => {
    state.openOnly(null);
    galley.current?.focus();
  };
  return (
    <aside className={styles.claims} aria-label="Claims">
      <VisuallyHidden>
        <h2>Claims</h2>
      </VisuallyHidden>
      <ClaimListHead
        filter={state.filter}
        onFilter={state.setFilter}
        onEnter={() => openFound(context)}
        searchRef={searchRef}
      />
      <ClaimList
        claims={state.shown}
        open={state.open}
        onOpen={state.openOnly}
        placeOf={placeOf}
        empty={<NoClaims isFiltered={view.claims.length > 0} />}
        panelOf={(claim) => (
          <ClaimPanel
            key={claim.id}
            {...{ claim, view }}
            form={state.form}
            onForm={state.setForm}
            onDeleted={leave}
          />
        )}
      />
    </aside>
  );
}

/** Gives the numbered paragraph of a claim. */
function usePlaces({ revision }: ArticleView): (claim: Claim) => string | null {
  const lines = useMemo(() => linesOf(revision.text), [revision]);
  return ({ anchor }) => {
    if (anchor.outcome === "lost") return null;
    const number = paragraphNumberOf(revision.blocks, lineAt(lines, anchor.start).index);
    return number === null ? null : `¶ ${number}`;
  };
}
