import { useEffect, useRef, useState } from "react";
import { type ClaimFilter, filterClaims, NO_FILTER } from "#components/claims/claim-filter.ts";
import type { OpenForm } from "#components/panel/panel-form.tsx";
import { useFocusPart } from "#components/panel/panel-part.ts";
import { useFocus } from "#components/ui/focus-target.tsx";
import { notify } from "#components/ui/toast-queue.ts";
import { useMe } from "#lib/client/queries.ts";
import type { ArticleView } from "#lib/domain/article.ts";
import type { Range } from "#lib/domain/text.ts";

/** Selected words, where they are seen, and the revision that their offsets refer to. */
interface Selected {
  readonly range: Range;
  readonly rect: DOMRect;
  readonly revision: number;
}

export type WorkspaceDialog = "details" | "export" | "publish";

/** The name of the place that takes the focus when a claim is shown: the text. */
export const textAt = (claim: string | null) => `text at ${claim}`;

/** What is open, selected and filtered in the workspace. */
export function useWorkspace(view: ArticleView, initialClaim: string | null) {
  const me = useMe().data?.id ?? null;
  const focusPart = useFocusPart();
  const focus = useFocus();
  const [open, setOpen] = useState<string | null>(initialClaim);
  const [form, setForm] = useState<OpenForm | null>(null);
  const [chosen, setChosen] = useState<Selected | null>(null);
  const [moving, setMoving] = useState<string | null>(null);
  const [filter, setFilter] = useState<ClaimFilter>(NO_FILTER);
  const [dialog, setDialog] = useState<WorkspaceDialog | null>(null);
  const revision = view.revision.number;
  return {
    open,
    openClaim: view.claims.find(({ id }) => id === open) ?? null,
    openOnly(claim: string | null) {
      setOpen(claim);
      setMoving(null);
      if (claim !== open) setForm(null);
    },
    /** The text gets the focus once this claim is shown; keys wait for it. */
    focusTextAt: (claim: string) => focus(textAt(claim)),
    focusPart,
    /** The claim whose words are being set anew: those that are selected become its own. */
    moving: moving === open ? moving : null,
    setMoving,
    form,
    setForm,
    /** Opens a form of a claim, which may be about to be shown; `words` are typed into it. */
    openForm(claim: string, next: OpenForm, words?: string) {
      setOpen(claim);
      setMoving(null);
      setForm(next);
      focusPart(claim, next.kind === "evidence" ? "evidence" : "correction", words);
    },
    // In another revision the same offsets mean other words.
    selected: chosen?.revision === revision ? chosen : null,
    select(range: Range | null, rect: DOMRect | null) {
      setChosen(range && rect && { range, rect, revision });
      if (!range) setMoving(null);
    },
    filter,
    setFilter,
    shown: filterClaims(view.claims, { ...filter, me, open }),
    /** The first claim that the filter finds. */
    found: filterClaims(view.claims, { ...filter, me, open: null })[0] ?? null,
    dialog,
    setDialog,
  };
}

export type WorkspaceState = ReturnType<typeof useWorkspace>;

export interface ShownRevision {
  readonly revision: number;
  /** Whether the reader is publishing it, who then gets another message. */
  readonly isPublishing: boolean;
}

/** Says when a colleague has published another revision of the article. */
export function useRevisionNews({ revision, isPublishing }: ShownRevision): void {
  const last = useRef(revision);
  // The revision changes without an action of the reader: only an effect sees that.
  useEffect(() => {
    if (revision > last.current && !isPublishing) {
      notify({
        message: `The article is at revision ${revision} now, and shown as it stands there.`,
      });
    }
    last.current = revision;
  }, [revision, isPublishing]);
}
