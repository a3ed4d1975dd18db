import {
  createContext,
  type ReactNode,
  type RefObject,
  useCallback,
  useContext,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import { createKeyAhead } from "./key-ahead.ts";
import { notify } from "./toast-queue.ts";

const RequestedContext = createContext<string | null>(null);
type Request = (name: string | null, words?: string) => void;
const RequestContext = createContext<Request>(() => {});

/** Milliseconds after which what has not come will not come: something failed, and keys are free again. */
const WAIT_MS = 8_000;

/**
 * Lets the components inside ask for the focus by the name of a place, which is on the page or about to
 * be drawn. A place that is not there waits until it is, or until the person points elsewhere. Keys that
 * are pressed meanwhile belong to it: they wait too, and are pressed there.
 */
export function FocusProvider({ children }: { readonly children: ReactNode }) {
  const [requested, setRequested] = useState<string | null>(null);
  const [ahead] = useState(() => createKeyAhead());
  const request = useCallback<Request>(
    (name, words) => {
      // At once: the next key may come before anything is drawn.
      if (name === null) ahead.release();
      else ahead.hold();
      if (words !== undefined) ahead.type(words);
      setRequested(name);
    },
    [ahead],
  );
  // Before every other listener of the window, which would take the keys for commands.
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!ahead.take(event)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    window.addEventListener("keydown", onKeyDown, true);
    return () => window.removeEventListener("keydown", onKeyDown, true);
  }, [ahead]);
  // What was requested is rendered by now, and listening starts after the press that requested it.
  useEffect(() => {
    if (requested === null) return;
    const drop = () => {
      const typed = ahead.drop();
      if (typed !== "") {
        notify({ message: `“${typed}” was typed where no field opened. Type it again there.` });
      }
      setRequested(null);
    };
    const timer = setTimeout(drop, WAIT_MS);
    window.addEventListener("pointerdown", drop, true);
    return () => {
      clearTimeout(timer);
      window.removeEventListener("pointerdown", drop, true);
    };
  }, [requested, ahead]);
  return (
    <RequestContext value={request}>
      <RequestedContext value={requested}>{children}</RequestedContext>
    </RequestContext>
  );
}

/** Moves the focus to a place; the last request counts. `words` are typed there. */
export function useFocus(): (name: string, words?: string) => void {
  return useContext(RequestContext);
}

/** Calls `take` when the focus is requested for a place, as soon as the component is mounted. */
export function useTakeFocus(name: string, take: () => void): void {
  const requested = useContext(RequestedContext);
  const request = useContext(RequestContext);
  const takeIt = useEffectEvent(() => {
    take();
    request(null);
  });
  useEffect(() => {
    if (requested === name) takeIt();
  }, [requested, name]);
}

/** A place that takes the focus: itself, or the first field or button in it. */
export function useFocusTarget<Place extends HTMLElement>(name: string): RefObject<Place | null> {
  const place = useRef<Place>(null);
  useTakeFocus(name, () => focusFirst(place.current, 'button, textarea, input, [tabindex="0"]'));
  return place;
}

/** Moves the focus to the first field that is filled in wrongly. */
export function focusFault(form: HTMLElement | null): void {
  focusFirst(form, '[aria-invalid="true"]');
}

/** Selects the words of a field that is filled in well, to be typed over. */
function focusFirst(place: HTMLElement | null, selector: string): void {
  const isFocusable = place?.hasAttribute("tabindex");
  const element = isFocusable ? place : place?.querySelector<HTMLElement>(selector);
  element?.focus();
  if (element instanceof HTMLTextAreaElement && !element.ariaInvalid) element.select();
}
