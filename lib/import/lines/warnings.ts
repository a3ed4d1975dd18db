import type { ImportedChange } from "#lib/domain/import/imported-article.ts";
import type { DroppedLink } from "./links.ts";

/** A link whose words were kept and whose address, where it is known, was not. */
export interface DroppedAddress extends DroppedLink {
  readonly address?: string;
}

/** A warning, where there is reason for it. */
export function warnIf(hasReason: boolean, warning: string): readonly string[] {
  return hasReason ? [warning] : [];
}

/** A number with what is counted, as in "1 line" and "1,200 lines". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
}

/** A warning of so many things; nothing where there are none. */
export function warnOfCount(count: number, one: string, many: string): readonly string[] {
  return warnIf(count > 0, counted(count, one, many));
}

/** How much of an address is shown, in code units. */
const SHOWN = 60;

/**
 * Tells of links such as `javascript:…`, and of those such as `/about` of a source that does not say where it
 * is from.
 */
export function warnOfDroppedLinks(links: readonly DroppedAddress[]): readonly string[] {
  const harm = "to no web page or mail address, or may do harm";
  return [
    ...warnOfLinks(
      links.filter(({ why }) => why === "unsafe"),
      `leads ${harm}`,
      `lead ${harm}`,
    ),
    ...warnOfLinks(
      links.filter(({ why }) => why === "relative"),
      "works only in the place it comes from",
      "work only in the place they come from",
    ),
  ];
}

function warnOfLinks(links: readonly DroppedAddress[], one: string, many: string): string[] {
  const [first] = links;
  if (!first) return [];
  const { address = "" } = first;
  const shown = address.length > SHOWN ? `${address.slice(0, SHOWN).toWellFormed()}…` : address;
  const isOne = links.length === 1;
  const dropped = isOne
    ? `1 link was dropped, since it ${one}. Its words are kept.`
    : `${counted(links.length, "link")} were dropped, since they ${many}. Their words are kept.`;
  const which = isOne ? "It was" : "The first was";
  return [shown === "" ? dropped : `${dropped} ${which}: ${shown}`];
}

/** Tells of rows of tables, each of which is a line now. */
export function warnOfRows(rows: number): readonly string[] {
  return warnIf(
    rows > 0,
    `What was a table is ${counted(rows, "line")} of text now, its cells apart by “|”. See whether it reads well.`,
  );
}

/** Tells of pieces of text that were struck through. */
export function warnOfStruck(pieces: number): readonly string[] {
  return warnIf(
    pieces > 0,
    "Some words were struck through. They are kept like the others: see whether they should be.",
  );
}

/**
 * Tells of changes, in the order of the text and apart, that meet: only one of two can go into the article
 * (see `findConflicts`).
 */
export function warnOfMeeting(changes: readonly ImportedChange[]): readonly string[] {
  const count = changes.filter(({ start }, index) => changes[index - 1]?.end === start).length;
  return warnIf(
    count > 0,
    `In ${counted(count, "place")} two changes meet. Only one of them can be approved: withdraw the other, or make one correction of both.`,
  );
}

/** Controls that no reader sees (Unicode Cc), but for what ends a line or parts columns. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: looking for them is the point
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/gu;
/** Code points without a meaning of their own (Unicode Co): only a font of its own shows them. */
const PRIVATE = /\p{Co}/gu;
/** Either of them by its code units, which is many times as fast to look for. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: looking for them is the point
const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ue000-\uf8ff\udb80-\udbff]/;

/** Tells of characters that are kept and that nobody sees, or each sees as something else. */
export function warnOfUnseen(text: string): readonly string[] {
  if (!UNSEEN.test(text)) return [];
  return [
    ...warnOfSigns(text.match(CONTROLS), "of control, which nobody sees"),
    ...warnOfSigns(text.match(PRIVATE), "for private use, which show in their own font only"),
  ];
}

function warnOfSigns(signs: readonly string[] | null, use: string): readonly string[] {
  const [first] = signs ?? [];
  if (!signs || first === undefined) return [];
  const code = (first.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  return [
    `The text holds ${counted(signs.length, "character")} ${use}, the first U+${code}. They are kept: compare them with the original.`,
  ];
}
