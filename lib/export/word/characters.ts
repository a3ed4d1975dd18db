/** Everything that XML 1.0 (2.2, Char) has no sign for, and the carriage return, which its readers turn
 * into a line feed. */
const NOT_CARRIED = /[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/**
 * The words as a Word file can hold them: without control characters, noncharacters and halves of
 * characters. Tabs, bidirectional controls and all else stay.
 */
export function carriedWords(words: string): string {
  return words.replace(NOT_CARRIED, "");
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

/** Words as XML text or as an attribute's value, without the characters that XML cannot hold. */
export function escapeXml(words: string): string {
  return carriedWords(words).replace(/[&<>"']/gu, (sign) => ENTITIES[sign] ?? sign);
}

/** A name as an attribute's value: in one line, at most 255 characters as Word allows. */
export function escapeName(name: string): string {
  const line = carriedWords(name).replace(/\s+/gu, " ").trim();
  return escapeXml([...line].slice(0, 255).join("") || "Unknown");
}

/** The first letters of the first and last word of a name, such as `AL` for Ada Lovelace. */
export function initialsOf(name: string): string {
  const words = carriedWords(name).match(/[\p{L}\p{N}]+/gu) ?? [];
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  return ends.map((word = "") => [...word][0]?.toLocaleUpperCase("und") ?? "").join("") || "?";
}

const STRONG = /[\p{L}\u200e\u200f\u061c]/u;
const RIGHT_TO_LEFT =
  /[\u200f\u061c\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Samaritan}\p{Script=Mandaic}\p{Script=Adlam}\p{Script=Hanifi_Rohingya}]/u;

/** Whether a paragraph runs from right to left: its first strong character does (UAX #9, P2 and P3). */
export function isRightToLeft(words: string): boolean {
  const first = STRONG.exec(words)?.[0];
  return first !== undefined && RIGHT_TO_LEFT.test(first);
}

const TOO_LONG_FOR_A_LINK = 2_000;

/** Where a link leads in the terms of OPC and Word: a relationship's target, and a fragment. */
export interface LinkTarget {
  readonly target: string;
  readonly anchor: string | null;
}

/**
 * A link's address as a relationship's target (ECMA-376, part 2, 6.5.3: a URI in ASCII), its fragment
 * apart as Word writes it. Null for an address so long that Word would call the file damaged.
 */
export function linkTarget(href: string): LinkTarget | null {
  if (href.length > TOO_LONG_FOR_A_LINK) return null;
  const uri = href.replace(/[^!-~]|["<>\\^`{|}]/gu, (sign) => encodeURIComponent(sign));
  const hash = uri.indexOf("#");
  if (hash < 1) return { target: uri, anchor: null };
  return { target: uri.slice(0, hash), anchor: uri.slice(hash + 1) || null };
}
