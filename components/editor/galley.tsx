import type { EditorView } from "prosemirror-view";
import { type ReactNode, type Ref, useEffect, useEffectEvent, useImperativeHandle } from "react";
import type { Revision } from "#lib/domain/article.ts";
import type { Claim } from "#lib/domain/claim.ts";
import type { Range } from "#lib/domain/text.ts";
import { type ClaimsGalleyEvents, mountClaimsGalley } from "#lib/editor/claims-galley.ts";
import { claimsOf, dispatchClaims } from "#lib/editor/claims-plugin.ts";
import { middleOffset, scrollToClaim, scrollToOffset } from "#lib/editor/scroll.ts";
import {
  caretOffset,
  collapseSelection,
  flipSelection,
  rangeOfSelection,
  selectRange,
} from "#lib/editor/selection.ts";
import claimStyles from "./claims.module.css";
import styles from "./galley.module.css";
import {
  type GalleyLabels,
  galleyAttributes,
  requireView,
  useMountedView,
} from "./use-mounted-view.ts";

/** What the workspace can ask of the galley. Offsets are those of the revision. */
export interface GalleyHandle {
  readonly focus: () => void;
  readonly scrollToOffset: (offset: number) => void;
  /** The offset in the middle of what is seen of the text; null while its beginning is in sight. */
  readonly middle: () => number | null;
  /** What is selected, also while the focus is elsewhere; null when that is nothing. */
  readonly selection: () => Range | null;
  /** Selects words. */
  readonly select: (range: Range) => void;
  /** Makes the other end of the selection the one that the arrow keys move. */
  readonly flip: () => void;
  /** Leaves a caret in place of the selection. */
  readonly deselect: () => void;
  /** The offset of the caret, or of the moving end of the selection. */
  readonly caret: () => number;
}

export interface GalleyProps extends ClaimsGalleyEvents, GalleyLabels {
  readonly revision: Revision;
  /** In the order of the text. Only what differs from the last ones is redrawn. */
  readonly claims: readonly Claim[];
  /** The open claim; when it changes, its words come into view. */
  readonly openClaim: string | null;
  readonly ref?: Ref<GalleyHandle>;
  /** What floats over the text, such as the selection's menu; placed relative to it. */
  readonly children?: ReactNode;
}

/** The article's text with its claims, to be read, selected and commanded by keys. */
export function Galley(props: GalleyProps) {
  const { number, sha256 } = props.revision;
  return <RevisionGalley key={`${number} ${sha256}`} {...props} />;
}

function RevisionGalley(props: GalleyProps) {
  const { revision, claims } = props;
  const onOpenClaim = useEffectEvent(props.onOpenClaim);
  const onSelection = useEffectEvent(props.onSelection);
  const onCommand = useEffectEvent(props.onCommand);
  const onType = useEffectEvent(props.onType);
  const onMoveClaim = useEffectEvent(props.onMoveClaim);
  const { mount, view } = useMountedView((mount) =>
    mountClaimsGalley({
      mount,
      revision,
      claims,
      attributes: galleyAttributes(props, claimStyles.claims),
      onOpenClaim: (claim) => onOpenClaim(claim),
      onSelection: (range, rect) => onSelection(range, rect),
      onCommand: (command) => onCommand(command),
      onType: (words) => onType(words),
      onMoveClaim: (claim, range) => onMoveClaim(claim, range),
    }),
  );
  useEffect(() => syncClaims(view.current, claims), [view, claims]);
  useEffect(() => openClaim(view.current, props.openClaim), [view, props.openClaim]);
  useImperativeHandle(props.ref, () => handleOf(() => requireView(view.current)), [view]);
  return (
    <div className={styles.frame}>
      <div ref={mount} />
      {props.children}
    </div>
  );
}

function syncClaims(view: EditorView | null, claims: readonly Claim[]): void {
  if (!view || claimsOf(view).claims === claims) return;
  dispatchClaims(view, { kind: "claims", claims });
}

function openClaim(view: EditorView | null, claim: string | null): void {
  if (!view || claimsOf(view).open === claim) return;
  dispatchClaims(view, { kind: "open", claim });
  if (claim !== null) scrollToClaim(view, claim);
}

function handleOf(view: () => EditorView): GalleyHandle {
  return {
    focus: () => view().focus(),
    scrollToOffset: (offset) => scrollToOffset(view(), offset),
    middle: () => middleOffset(view()),
    selection: () => rangeOfSelection(view().state, claimsOf(view()).positions),
    select: (range) => selectRange(view(), claimsOf(view()).positions, range),
    flip: () => flipSelection(view()),
    deselect: () => collapseSelection(view()),
    caret: () => caretOffset(view().state, claimsOf(view()).positions),
  };
}
