import type { SourceLine } from "../lines/lines.ts";
import { shiftSpans } from "../lines/spans.ts";
import { readNoteLine } from "./note-lines.ts";

const LABEL = /^(?:editor(?:[’']s|s[’']?)? note|corrections?|clarifications?|update)[:.]?$/iu;
const LONGEST_LABEL = 20;

/**
 * The lines, with a label that stands on a line of its own ("Correction") joined to the note under it:
 * page designs set it apart. The label of anything else stays what it is.
 */
export function joinLabels(lines: readonly SourceLine[]): readonly SourceLine[] {
  const labels = new Set(lines.flatMap((_, index) => (isLabelAt(lines, index) ? [index] : [])));
  if (labels.size === 0) return lines;
  return lines.flatMap((line, index) => {
    if (labels.has(index)) return [];
    const label = labels.has(index - 1) ? lines[index - 1] : undefined;
    return label ? [withLabel(line, `${label.text.replace(/[:.]$/u, "")}: `)] : [line];
  });
}

function isLabelAt(lines: readonly SourceLine[], index: number): boolean {
  const line = lines[index];
  const note = lines[index + 1];
  if (!line || !note || line.text.length > LONGEST_LABEL || !LABEL.test(line.text)) return false;
  return isPlain(line) && isPlain(note) && readNoteLine(note.text)?.mark === null;
}

/** Whether nobody changed or commented on a line, and it is the article's. */
function isPlain({ reason, spans }: SourceLine): boolean {
  return reason === null && spans.changes.length === 0 && spans.comments.length === 0;
}

function withLabel(line: SourceLine, label: string): SourceLine {
  const spans = shiftSpans(line.spans, label.length);
  return { ...line, text: label + line.text, spans, isLabelled: true };
}
