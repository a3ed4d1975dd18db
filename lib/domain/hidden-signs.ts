/** Control characters, which have no sign, other than the tab and the ends of lines. */
const CONTROL = /(?![\t\n\r])\p{Cc}/u;
/** Ends of lines and paragraphs, at which every direction ends (UAX #9, P1). */
const LINES = /[\n\r\v\f\u0085\u2028\u2029]/u;
const OVERRIDES = /[\u202d\u202e]/u;
/** What begins or ends a direction inside a line (UAX #9, 2.1 and 2.3). */
const TURNS = /[\u202a-\u202c\u2066-\u2069]/gu;
const ENDS: Readonly<Record<string, string>> = {
  "\u202a": "\u202c",
  "\u202b": "\u202c",
  "\u2066": "\u2069",
  "\u2067": "\u2069",
  "\u2068": "\u2069",
};

/**
 * Whether words hold what nobody sees and what changes how other words are read: control characters,
 * overrides of the direction, and directions that begin and do not end in their line, or end what began
 * elsewhere. Directions that both begin and end there are a part of Arabic and Hebrew text.
 */
export function hasHiddenSigns(words: string): boolean {
  if (CONTROL.test(words) || OVERRIDES.test(words)) return true;
  return words.split(LINES).some(leavesTurned);
}

function leavesTurned(line: string): boolean {
  const open: string[] = [];
  for (const [sign] of line.matchAll(TURNS)) {
    const end = ENDS[sign];
    if (end !== undefined) open.push(end);
    else if (open.pop() !== sign) return true;
  }
  return open.length > 0;
}
