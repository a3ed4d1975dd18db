/** A key press, as it is given back to the page. */
export type HeldKey = Pick<
  KeyboardEvent,
  "key" | "code" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey"
>;

/** Does to a field, or a button, what a browser would by itself on a real key press. */
export function typeInto(element: Element | null, key: HeldKey): void {
  if (key.key === "Tab") focusBeside(element, key.shiftKey ? -1 : 1);
  else if (isField(element)) editField(element, key);
  else if (element instanceof HTMLElement && isPressed(element, key)) element.click();
}

type Field = HTMLInputElement | HTMLTextAreaElement;

function isField(element: Element | null): element is Field {
  const isInput = element instanceof HTMLInputElement && element.selectionStart !== null;
  return isInput || element instanceof HTMLTextAreaElement;
}

function isPressed(element: Element, { key }: HeldKey): boolean {
  if (key === "Enter") return element.matches("button, a");
  return key === " " && element.matches('button, input[type="checkbox"], input[type="radio"]');
}

function editField(field: Field, { key, ctrlKey, metaKey, altKey }: HeldKey): void {
  const isChord = (ctrlKey || metaKey) && !altKey;
  if (isChord) {
    if (key.toLowerCase() === "a") field.select();
    return;
  }
  if (key === "Enter") {
    if (field instanceof HTMLInputElement) field.form?.requestSubmit();
    else write("\n");
    return;
  }
  const edit = EDITS.get(key);
  if (edit) document.execCommand(edit);
  else if ([...key].length === 1) write(key);
  else moveCaret(field, key);
}

const EDITS: ReadonlyMap<string, string> = new Map([
  ["Backspace", "delete"],
  ["Delete", "forwardDelete"],
]);

/** Writes words into a field, over what is selected there. */
export function typeWords(element: Element | null, words: string): void {
  if (isField(element)) write(words);
}

/** As typing does: over what is selected, with its place in the field's own undoing. */
function write(words: string): void {
  document.execCommand("insertText", false, words);
}

function moveCaret(field: Field, key: string): void {
  const start = field.selectionStart ?? 0;
  const end = field.selectionEnd ?? 0;
  const to = new Map([
    ["Home", 0],
    ["End", field.value.length],
    ["ArrowLeft", start === end ? Math.max(0, start - 1) : start],
    ["ArrowRight", start === end ? end + 1 : end],
  ]).get(key);
  if (to !== undefined) field.setSelectionRange(to, to);
}

const FOCUSABLE = 'a[href], button, input, select, textarea, [tabindex="0"]';

function focusBeside(element: Element | null, step: 1 | -1): void {
  const all = [...document.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(
    (one) => one.tabIndex >= 0 && !one.matches(":disabled") && one.checkVisibility(),
  );
  const at = element instanceof HTMLElement ? all.indexOf(element) : -1;
  all.at((at + step) % all.length)?.focus();
}
