import { useEffect, useMemo, useRef, useState } from "react";
import { cardPlace } from "#components/claims/claim-card.tsx";
import { ClaimList } from "#components/claims/claim-list.tsx";
import { ClaimListHead } from "#components/claims/claim-list-head.tsx";
import { ClaimNeighbours } from "#components/claims/claim-neighbours.tsx";
import { ClaimPanel } from "#components/claims/claim-panel.tsx";
import { ClaimPanelHead } from "#components/claims/claim-panel-head.tsx";
import { NoClaims } from "#components/claims/no-claims.tsx";
import { Button } from "#components/ui/button.tsx";
import { count } from "#components/ui/count.ts";
import { useFocus } from "#components/ui/focus-target.tsx";
import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";
import { type ArticleView, progressOf } from "#lib/domain/article.ts";
import type { Claim } from "#lib/domain/claim.ts";
import { lineAt, linesOf } from "#lib/domain/text.ts";
import { paragraphNumberOf } from "#lib/editor/numbering.ts";
import styles from "./workspace.module.css";
import { openFound } from "./workspace-commands.ts";
import type { WorkspaceContext } from "./workspace-words.ts";

export interface WorkspaceClaimsProps {
  readonly context: WorkspaceContext;
}

/**
 * The claims beside the text, or the open one whole. In a narrow window they are a sheet under the
 * text: its handle alone until one unfolds it or opens a claim.
 */
export function WorkspaceClaims({ context }: WorkspaceClaimsProps) {
  const { view, state } = context;
  const placeOf = usePlaces(view);
  const last = useLastOpen(state.open);
  const focus = useFocus();
  return (
    <aside
      className={styles.claims}
      aria-label="Claims"
      data-tour="claims"
      data-unfolded={state.isListUnfolded || undefined}
      data-open={state.openClaim ? "" : undefined}
    >
      <VisuallyHidden>
        <h2>Claims</h2>
      </VisuallyHidden>
      {state.openClaim ? (
        <OpenClaim context={context} claim={state.openClaim} placeOf={placeOf} />
      ) : (
        <>
          <SheetHandle view={view} isUnfolded={state.isListUnfolded} onUnfold={state.unfoldList} />
          <ClaimListHead
            filter={state.filter}
            onFilter={state.setFilter}
            onEnter={() => openFound(context)}
          />
          <ClaimList
            // Unfolded, it starts anew where it was: folded, it has no height to be scrolled in.
            key={String(state.isListUnfolded)}
            claims={state.shown}
            last={last}
            onOpen={(claim) => {
              state.openOnly(claim);
              focus(`${claim} claim`);
            }}
            placeOf={placeOf}
            empty={<NoClaims isFiltered={view.claims.length > 0} />}
          />
        </>
      )}
    </aside>
  );
}

interface OpenClaimProps {
  readonly context: WorkspaceContext;
  readonly claim: Claim;
  readonly placeOf: (claim: Claim) => string | null;
}

function OpenClaim({ context: { view, state, galley }, claim, placeOf }: OpenClaimProps) {
  const focus = useFocus();
  const at = state.shown.indexOf(claim);
  useKeptFocus(claim.id, () => focus(`${claim.id} claim`));
  return (
    <>
      <ClaimPanelHead
        number={at + 1}
        count={state.shown.length}
        onClose={() => {
          state.openOnly(null);
          focus(cardPlace(claim.id));
        }}
      />
      <ClaimPanel
        key={claim.id}
        {...{ claim, view }}
        place={placeOf(claim)}
        form={state.form}
        onForm={state.setForm}
        onDeleted={() => {
          state.openOnly(null);
          galley.current?.focus();
        }}
      />
      <ClaimNeighbours
        previous={state.shown[at - 1] ?? null}
        next={state.shown[at + 1] ?? null}
        onOpen={state.openOnly}
      />
    </>
  );
}

/** Where a step to another claim takes away what had the focus, the keyboard goes on in the new one. */
function useKeptFocus(claim: string, take: () => void): void {
  const focused = useRef<Element | null>(null);
  const last = useRef(claim);
  useEffect(() => {
    const note = (event: FocusEvent) => {
      focused.current = event.target instanceof Element ? event.target : null;
    };
    window.addEventListener("focusin", note);
    return () => window.removeEventListener("focusin", note);
  }, []);
  // The focus is gone with its element by now: nothing but an effect can tell.
  useEffect(() => {
    const isGone = focused.current !== null && !focused.current.isConnected;
    if (claim !== last.current && isGone && document.activeElement === document.body) take();
    last.current = claim;
  });
}

function useLastOpen(open: string | null): string | null {
  const [last, setLast] = useState(open);
  if (open !== null && open !== last) setLast(open);
  return last;
}

interface SheetHandleProps {
  readonly view: ArticleView;
  readonly isUnfolded: boolean;
  readonly onUnfold: (isUnfolded: boolean) => void;
}

/** Folds the list of claims away and out again, in windows without room beside the text. */
function SheetHandle({ view, isUnfolded, onUnfold }: SheetHandleProps) {
  const { checked, claims } = progressOf(view.claims);
  return (
    <div className={styles.handle}>
      <span>
        {claims === 0 ? "No claims yet" : `${count(claims, "claim", "claims")}, ${checked} checked`}
      </span>
      <Button
        look="plain"
        size="small"
        aria-expanded={isUnfolded}
        onPress={() => onUnfold(!isUnfolded)}
      >
        {isUnfolded ? "Hide the list" : "Show the list"}
      </Button>
    </div>
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
