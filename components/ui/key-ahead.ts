/** Keys that are pressed before the place which they are meant for is there. */
import { flushSync } from "react-dom";
import { type HeldKey, typeInto, typeWords } from "./type-into.ts";

/** A key, or words that are typed or pasted at once. */
export type Held = HeldKey | { readonly words: string };

/** Keys that wait while the focus is on its way, and are then pressed anew in their order. */
export interface KeyAhead {
  /** From now on keys wait. */
  readonly hold: () => void;
  /** The place is there and has the focus: presses what waits, until something holds again. */
  readonly release: () => void;
  /** Types these words there too, in their turn. */
  readonly type: (words: string) => void;
  /** Forgets what waits, for a person who has gone on by other means; gives what was typed. */
  readonly drop: () => string;
  /** Takes a key if it has to wait; whether it did. */
  readonly take: (event: KeyboardEvent) => boolean;
}

/** Keys that wait for nothing yet; `press` presses one of them where the focus is. */
export function createKeyAhead(press: (held: Held) => void = pressAnew): KeyAhead {
  let waiting: readonly Held[] = [];
  let isHeld = false;
  let isPressing = false;
  const pressNext = () => {
    const [first, ...rest] = waiting;
    isPressing = first !== undefined && !isHeld;
    if (!first || isHeld) return;
    waiting = rest;
    press(first);
    // Each key is answered and drawn before the next, as between two real ones.
    setTimeout(pressNext);
  };
  return {
    hold() {
      isHeld = true;
    },
    release() {
      isHeld = false;
      if (isPressing || waiting.length === 0) return;
      isPressing = true;
      setTimeout(pressNext);
    },
    type(words) {
      waiting = [...waiting, { words }];
    },
    drop() {
      const typed = waiting.map(wordsOf);
      waiting = [];
      isHeld = false;
      return typed.join("");
    },
    take(event) {
      // What is pressed anew is no real key press: it must come through.
      if (!event.isTrusted || !(isHeld || isPressing) || !mayWait(event)) return false;
      const { key, code, ctrlKey, metaKey, altKey, shiftKey } = event;
      waiting = [...waiting, { key, code, ctrlKey, metaKey, altKey, shiftKey }];
      return true;
    },
  };
}

function wordsOf(held: Held): string {
  if ("words" in held) return held.words;
  return isTyped(held) ? held.key : "";
}

/** Whether a key writes its sign. AltGr is Ctrl with Alt on some systems. */
function isTyped({ key, ctrlKey, metaKey, altKey }: HeldKey): boolean {
  return [...key].length === 1 && !metaKey && ctrlKey === altKey;
}

const EDITING = new Set([
  ...["Enter", "Tab", "Escape", "Backspace", "Delete"],
  ...["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End"],
]);

/** Chords of the browser, of the system and of input methods are theirs. */
function mayWait(event: KeyboardEvent): boolean {
  if (event.isComposing) return false;
  const isChord = event.ctrlKey || event.metaKey;
  return isTyped(event) || EDITING.has(event.key) || (isChord && /^[akyz]$/i.test(event.key));
}

function pressAnew(key: Held): void {
  if ("words" in key) {
    typeWords(document.activeElement, key.words);
    return;
  }
  const target = document.activeElement ?? document.body;
  const event = new KeyboardEvent("keydown", { ...key, bubbles: true, cancelable: true });
  flushSync(() => target.dispatchEvent(event));
  // The browser does by itself only what real keys ask for.
  if (!event.defaultPrevented) typeInto(document.activeElement, key);
}
