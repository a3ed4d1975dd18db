import { useSearchParams } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { type ClaimFilter, filterClaims } from "#components/claims/claim-filter.ts";
import { FIND_CLAIMS } from "#components/claims/claim-list-head.tsx";
import type { OpenForm } from "#components/panel/panel-form.tsx";
import { useFocusPart } from "#components/panel/panel-part.ts";
import { useFocus } from "#components/ui/focus-target.tsx";
import { notify } from "#components/ui/toast-queue.ts";
import { useMe } from "#lib/client/queries.ts";
import type { ArticleView } from "#lib/domain/article.ts";
import { spellHiddenCharacters } from "#lib/domain/hidden-characters.ts";
import type { Range } from "#lib/domain/text.ts";
import { readPlace, type WorkspacePlace } from "./workspace-address.ts";

/** Selected words, where they are seen, and the revision that their offsets refer to. */
interface Selected {
  readonly range: Range;
  readonly rect: DOMRect;
  readonly revision: number;
}

export type WorkspaceDialog = "legend" | "details" | "export" | "publish" | "tour";

/** The name of the place that takes the focus when a claim is shown: the text. */
export const textAt = (claim: string | null) => `text at ${claim}`;

/** What is open, selected and filtered in the workspace. */
export function useWorkspace(view: ArticleView, initialClaim: string | null) {
  const params = useSearchParams();
  const me = useMe().data?.id ?? null;
  const focusPart = useFocusPart();
  const focus = useFocus();
  const [open, setOpen] = useState<string | null>(initialClaim);
  const [form, setForm] = useState<OpenForm | null>(null);
  const [chosen, setChosen] = useState<Selected | null>(null);
  const [filter, setFilter] = useState<ClaimFilter>(() => readPlace(params.toString()).filter);
  const [isListUnfolded, unfoldList] = useState(false);
  const [dialog, setDialog] = useState<WorkspaceDialog | null>(params.has("tour") ? "tour" : null);
  const [moving, setMoving] = useState<string | null>(null);
  const revision = view.revision.number;
  return {
    open,
    openClaim: view.claims.find(({ id }) => id === open) ?? null,
    openOnly(claim: string | null) {
      setOpen(claim);
      setMoving(null);
      if (claim !== open) setForm(null);
    },
    /** Where the address leads, back or forward. */
    goTo(place: Pick<WorkspacePlace, "claim" | "filter">) {
      setOpen(place.claim);
      setMoving(null);
      setForm(null);
      setFilter(place.filter);
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
    /** Whether the list of claims stands in a window that has no room for it beside the text. */
    isListUnfolded,
    unfoldList,
    /** Goes to the field that finds claims. */
    findClaims() {
      setOpen(null);
      unfoldList(true);
      focus(FIND_CLAIMS);
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
  readonly revision: ArticleView["revision"];
  /** Whether the reader is publishing it, who then gets another message. */
  readonly isPublishing: boolean;
}

/** Says when a colleague has published another revision of the article. */
export function useRevisionNews({ revision, isPublishing }: ShownRevision): void {
  const { number, origin, createdBy } = revision;
  const last = useRef(number);
  // The revision changes without an action of the reader: only an effect sees that.
  useEffect(() => {
    if (number > last.current && !isPublishing) {
      const done = origin === "publish" ? "published" : "brought in";
      const name = spellHiddenCharacters(createdBy.name);
      notify({ message: `${name} ${done} revision ${number}. It is shown as it stands there.` });
    }
    last.current = number;
  }, [number, origin, createdBy.name, isPublishing]);
}
