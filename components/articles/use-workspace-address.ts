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
    window.history[isStep ? "pushState" : "replaceState"](null, "", `${pathname}${query}`);
  };
  const begin = useEffectEvent(() => {
    place.current = readPlace(window.location.search);
    const { claim, at } = place.current;
    if (claim === null && at !== null) galley.current?.scrollToOffset(at);
  });
  const follow = useEffectEvent(() => {
    if (place.current) write({ ...place.current, claim: open, filter });
  });
  useEffect(() => begin(), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address follows what is open and sought.
  useEffect(() => follow(), [open, filter]);
  useWindowEvent("popstate", () => {
    place.current = readPlace(window.location.search);
    goTo(place.current);
    const { claim, at } = place.current;
    if (claim === null && at !== null) galley.current?.scrollToOffset(at);
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
