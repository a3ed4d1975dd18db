import { isBlank, isStory, type SourceLine } from "../lines/lines.ts";

const QUOTED = /^(?:>\s?)+/u;

/** Fewest quoted lines of a mail that brings an article in them. */
const FEWEST_QUOTED = 3;

const FIELD = /^(?:from|sent|to|cc|bcc|date|subject|reply-to|importance|attachments?): ?\S/iu;
const FORWARDED =
  /^(?:-{2,} ?(?:forwarded|original) message ?-{2,}|begin forwarded message:?|>?on .{4,120} wrote:)$/iu;

/** Most lines of a signature (RFC 3676, 4.3, asks for four). */
const LONGEST_SIGNATURE = 8;

/**
 * The lines of an article that came as an e-mail: what is quoted (`> …`) without the signs; the head, the
 * signature and, where most of the mail is quoted, what the sender wrote around it, left out. Other texts
 * come back as they are.
 */
export function readMail(lines: readonly SourceLine[]): readonly SourceLine[] {
  return unquote(leaveSignature(leaveHead(lines)));
}

function unquote(lines: readonly SourceLine[]): readonly SourceLine[] {
  const own = lines.filter(({ reason }) => reason === null);
  const quoted = own.filter(({ text }) => QUOTED.test(text)).length;
  if (quoted < FEWEST_QUOTED || quoted * 2 <= own.length) return lines;
  // A sign alone is the blank line between two paragraphs.
  let blank = 0;
  return lines.flatMap((line) => {
    const words = line.text.replace(QUOTED, "");
    if (words === line.text) {
      return { ...line, chunk: line.chunk + blank, reason: line.reason ?? "e-mail" };
    }
    if (isBlank(words)) {
      blank++;
      return [];
    }
    return { ...line, text: words.trim(), chunk: line.chunk + blank };
  });
}

function leaveHead(lines: readonly SourceLine[]): readonly SourceLine[] {
  const isHead = ({ text }: SourceLine) => FIELD.test(text) || FORWARDED.test(text);
  const end = lines.findIndex((line) => !isHead(line));
  const head = lines.slice(0, Math.max(0, end));
  const isMail = head.length > 1 && head.some(({ text }) => /^(?:from|subject):/iu.test(text));
  return isMail ? markFrom(lines, { from: 0, to: end, reason: "e-mail head" }) : lines;
}

function leaveSignature(lines: readonly SourceLine[]): readonly SourceLine[] {
  const from = lines.findLastIndex(({ text }) => text === "--");
  const signature = from === -1 ? [] : lines.slice(from + 1);
  // With a blank line behind them, the dashes part sections of a text.
  const isBeside = signature.length > 0 && signature[0]?.chunk === lines[from]?.chunk;
  const isShort = isBeside && signature.length <= LONGEST_SIGNATURE;
  if (!isShort || signature.some(isStory)) return lines;
  return markFrom(lines, { from, to: lines.length, reason: "signature" });
}

function markFrom(
  lines: readonly SourceLine[],
  { from, to, reason }: { readonly from: number; readonly to: number; readonly reason: string },
): readonly SourceLine[] {
  return lines.map((line, index) => (index >= from && index < to ? { ...line, reason } : line));
}
