import { type RefObject, useEffect, useEffectEvent, useRef } from "react";
import type { GalleyHandle } from "#components/editor/galley.tsx";
import { useWindowEvent } from "#components/ui/use-window-event.ts";
import type { WorkspaceState } from "./use-workspace.ts";
import { readPlace, type WorkspacePlace, writePlace } from "./workspace-address.ts";

/** Milliseconds without scrolling after which the place counts; Safari allows 100 changes in 30 s. */
const SETTLED = 400;

/**
 * Keeps the open claim, the filter and the place in the address, and follows it back and forward.
 * Opening a claim is a step that the way back undoes; all else changes the step that one is at.
 */
export function useWorkspaceAddress(
  { open, filter, goTo }: Pick<WorkspaceState, "open" | "filter" | "goTo">,
  galley: RefObject<Pick<GalleyHandle, "middle" | "scrollToOffset"> | null>,
) {
  const place = useRef<WorkspacePlace | null>(null);
  const write = (next: WorkspacePlace) => {
    const last = place.current;
    place.current = next;
    const { pathname, search } = window.location;
    const query = writePlace(next);
    if (query === search) return;
    const isStep = last?.claim === null && next.claim !== null;
    const method = isStep ? "pushState" : "replaceState";
    // Not the router's own: what it writes after a while would land on the step gone to meanwhile.
    History.prototype[method].call(window.history, window.history.state, "", pathname + query);
  };
  const show = (next: WorkspacePlace) => {
    place.current = next;
    if (next.claim === null && next.at !== null) galley.current?.scrollToOffset(next.at);
  };
  const follow = useEffectEvent(() => {
    const last = place.current;
    if (last) {
      write({ ...last, claim: open, filter });
      return;
    }
    const first = readPlace(window.location.search);
    show(first);
    // Somebody may have gone back before the page was ready.
    if (first.claim === open) write(first);
    else goTo(first);
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address follows what is open and sought.
  useEffect(() => follow(), [open, filter]);
  useWindowEvent("popstate", () => {
    const next = readPlace(window.location.search);
    show(next);
    goTo(next);
  });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return {
    /** To be called while the text is scrolled. */
    onScroll() {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        if (place.current) write({ ...place.current, at: galley.current?.middle() ?? null });
      }, SETTLED);
    },
  };
}
