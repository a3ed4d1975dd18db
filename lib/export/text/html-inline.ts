import { escapeHtml } from "#lib/domain/escape-html.ts";
import type { Format } from "#lib/domain/revision.ts";
import { formattedRuns, type Look } from "../reviewed/formatted-runs.ts";
import { type MarkedNotice, marksInBlock } from "../reviewed/marks.ts";
import type { PrintedBlock } from "../reviewed/printed.ts";

/**
 * The policy that every page carries within it, before anything else is read: nothing is fetched and
 * nothing runs, whatever the words say (Content Security Policy Level 3, 3.3).
 */
export const POLICY_TAG = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">`;

/**
 * A block's words with their formats, properly nested however the ranges overlap, and a mark behind the
 * words of each note.
 */
export function renderInline(
  block: PrintedBlock,
  formats: readonly Format[],
  notices: readonly MarkedNotice[],
): string {
  const { points, at } = marksInBlock(block, notices);
  const marksAt = (place: number) => at(place).map(renderMark);
  const pieces: string[] = [];
  let open: readonly string[] = [];
  for (const run of formattedRuns(block, formats, points)) {
    // A mark is a link of its own and must not stand inside another one.
    const marks = marksAt(run.start);
    const wanted = tagsOf(run);
    const kept = marks.length > 0 ? 0 : countShared(open, wanted);
    pieces.push(closing(open.slice(kept)), ...marks, ...wanted.slice(kept));
    pieces.push(escapeHtml(run.text));
    open = wanted;
  }
  pieces.push(closing(open), ...marksAt(block.end));
  return pieces.join("");
}

function renderMark({ number, mark }: MarkedNotice): string {
  return `<sup><a id="mark-${number}" href="#note-${number}">${escapeHtml(mark ?? "")}</a></sup>`;
}

/** The start tags of a run, outermost first. */
function tagsOf({ href, isBold, isItalic }: Look): string[] {
  const tags = href === null ? [] : [`<a href="${escapeHtml(href)}">`];
  if (isBold) tags.push("<strong>");
  if (isItalic) tags.push("<em>");
  return tags;
}

function countShared(open: readonly string[], wanted: readonly string[]): number {
  const differs = open.findIndex((tag, index) => tag !== wanted[index]);
  return differs === -1 ? open.length : differs;
}

function closing(tags: readonly string[]): string {
  return tags
    .toReversed()
    .map((tag) => `</${/\w+/u.exec(tag)?.[0] ?? ""}>`)
    .join("");
}
