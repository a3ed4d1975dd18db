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

const WantedContext = createContext<string | null>(null);
const WantContext = createContext<(name: string | null) => void>(() => {});

/** What somebody does who is not waiting for the focus to move. */
const SIGNS = ["keydown", "pointerdown"] as const;

/**
 * Lets the components inside ask for the focus by the name of a place, which is on the page or about to
 * be drawn. A place that is not there waits until it is, or until the person does something else.
 */
export function FocusProvider({ children }: { readonly children: ReactNode }) {
  const [wanted, want] = useState<string | null>(null);
  // What has been asked for is drawn by now, and listening starts behind the key that asked.
  useEffect(() => {
    if (wanted === null) return;
    const drop = () => want(null);
    for (const sign of SIGNS) window.addEventListener(sign, drop, true);
    return () => {
      for (const sign of SIGNS) window.removeEventListener(sign, drop, true);
    };
  }, [wanted]);
  return (
    <WantContext value={want}>
      <WantedContext value={wanted}>{children}</WantedContext>
    </WantContext>
  );
}

/** Moves the focus to a place; the last one asked for counts. */
export function useFocus(): (name: string) => void {
  return useContext(WantContext);
}

/** Calls `take` when the focus is wanted at a place, as soon as the component is there. */
export function useTakeFocus(name: string, take: () => void): void {
  const wanted = useContext(WantedContext);
  const want = useContext(WantContext);
  const takeIt = useEffectEvent(() => {
    take();
    want(null);
  });
  useEffect(() => {
    if (wanted === name) takeIt();
  }, [wanted, name]);
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
