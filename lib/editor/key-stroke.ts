/** Reading key presses, whatever the keyboard's layout and script. */

/** A key press, as the DOM tells it (https://www.w3.org/TR/uievents/). */
export type KeyStroke = Pick<
  KeyboardEvent,
  "key" | "code" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey" | "isComposing"
>;

/**
 * The names of the keys that a press may mean, the likeliest first: what it writes, in Latin letters and
 * European digits; then, where the layout writes something else there, its place on the keyboard. Letters
 * count only without Shift, but with Ctrl or ⌘: `Mod-Shift-z`. None for Alt and input methods.
 */
export function namesOfKey(stroke: KeyStroke): readonly string[] {
  const { ctrlKey, metaKey, altKey, shiftKey, isComposing } = stroke;
  if (isComposing || altKey) return [];
  const isChord = ctrlKey || metaKey;
  const signs = [signOf(stroke.key), signAt(stroke)].filter((sign) => sign !== null);
  return signs.flatMap((sign) => {
    const hasShift = shiftKey && isLetter(sign);
    if (hasShift && !isChord) return [];
    return [
      `${isChord ? "Mod-" : ""}${hasShift ? "Shift-" : ""}${isLetter(sign) ? sign.toLowerCase() : sign}`,
    ];
  });
}

/** The sign that a key press writes, or null where it does something else. AltGr is Ctrl with Alt. */
export function typedSign({ key, ctrlKey, metaKey, altKey }: KeyStroke): string | null {
  const isChord = metaKey || ctrlKey !== altKey;
  return [...key].length === 1 && !isChord ? key : null;
}

/** Whether a digit stands at the key's place while its layout writes another sign with it. */
export function isDigitByPlace({ key, code }: KeyStroke): boolean {
  return /^Digit\d$/.test(code) && digitOf(key) === null;
}

const isLetter = (sign: string) => /^\p{L}$/u.test(sign);

/** What a key writes: a Latin letter, a European digit or a sign; null for letters of other scripts. */
function signOf(key: string): string | null {
  if ([...key].length !== 1) return NAMED.test(key) ? key : null;
  const digit = digitOf(key);
  if (digit !== null) return digit;
  // Full width letters and signs are those of Japanese and Chinese keyboards.
  const plain = OWN_SIGNS.get(key) ?? key.normalize("NFKC");
  return isLetter(plain) && !/^\p{Script=Latin}$/u.test(plain) ? null : plain;
}

/** Keys that have a name and write nothing: their names begin with a capital letter. */
const NAMED = /^[A-Z][A-Za-z0-9]+$/;

/** Scripts with a question mark of their own. */
const OWN_SIGNS: ReadonlyMap<string, string> = new Map([
  ["؟", "?"],
  ["⸮", "?"],
  ["՞", "?"],
]);

/** What stands at the key's place on an English keyboard, where it writes no Latin letter or digit there. */
function signAt({ key, code, shiftKey }: KeyStroke): string | null {
  if ([...key].length !== 1) return null;
  const [, letter, digit] = /^Key([A-Z])$|^Digit(\d)$/.exec(code) ?? [];
  // Layouts that write digits with Shift write something else without.
  if (digit !== undefined) return !shiftKey && digitOf(key) === null ? digit : null;
  const isForeign = isLetter(key) && signOf(key) === null;
  if (!isForeign) return null;
  if (letter !== undefined) return letter.toLowerCase();
  return code === "Slash" ? "/" : null;
}

/** The value of a digit of any script; scripts have theirs in a row, from nought to nine. */
function digitOf(sign: string): string | null {
  if (!/^\p{Nd}$/u.test(sign)) return null;
  const code = sign.codePointAt(0) ?? 0;
  let first = code;
  while (/^\p{Nd}$/u.test(String.fromCodePoint(first - 1))) first--;
  return String((code - first) % 10);
}
