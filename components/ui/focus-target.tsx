import {
  createContext,
  type ReactNode,
  type RefObject,
  useContext,
  useEffect,
  useEffectEvent,
  useRef,
  useState,
} from "react";

const RequestedContext = createContext<string | null>(null);
const RequestContext = createContext<(name: string | null) => void>(() => {});

/** Events of somebody who is not waiting for the focus to move. */
const ACTIVITY = ["keydown", "pointerdown"] as const;

/**
 * Lets the components inside ask for the focus by the name of a place, which is on the page or about to
 * be drawn. A place that is not there waits until it is, or until the person does something else.
 */
export function FocusProvider({ children }: { readonly children: ReactNode }) {
  const [requested, request] = useState<string | null>(null);
  // What was requested is rendered by now, and listening starts after the key press that requested it.
  useEffect(() => {
    if (requested === null) return;
    const drop = () => request(null);
    for (const type of ACTIVITY) window.addEventListener(type, drop, true);
    return () => {
      for (const type of ACTIVITY) window.removeEventListener(type, drop, true);
    };
  }, [requested]);
  return (
    <RequestContext value={request}>
      <RequestedContext value={requested}>{children}</RequestedContext>
    </RequestContext>
  );
}

/** Moves the focus to a place; the last request counts. */
export function useFocus(): (name: string) => void {
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
