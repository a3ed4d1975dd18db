import type { BlockKind } from "#lib/domain/vocabulary.ts";
import { isStory, type SourceLine } from "./lines.ts";
import { cutSpans } from "./spans.ts";

/** What newsrooms call the parts of copy in front of them. */
const LABELS: readonly (readonly [label: RegExp, kind: BlockKind | null])[] = [
  [/^(?:headline|head|hed|title)\s*:\s*/iu, "headline"],
  [
    /^(?:standfirst|sell|deck|dek|strap(?:line)?|subhead(?:ing|line)?|sub-?title)\s*:\s*/iu,
    "standfirst",
  ],
  [/^(?:by(?:-?line)?|author|reporter|writer)s?\s*:\s*/iu, "byline"],
  [
    /^(?:slug|words?(?: ?count)?|section|desk|page|status|version|embargo(?:ed)?|deadline|(?:pub(?:lication)? |filing )?date|filed)\s*:\s*/iu,
    null,
  ],
];

/** How many lines may stand over the story with labels. */
const MAX_LABELLED = 12;

/**
 * The lines of copy that names its parts ("HEADLINE: …", "BYLINE: …", "WORDS: 412"): headline, standfirst
 * and byline without their labels, which their kinds say, and what is for the desk only left out. Only
 * where a line is named as the headline and another line is named too.
 */
export function readCopyLabels(lines: readonly SourceLine[]): readonly SourceLine[] {
  const story = lines.findIndex(isStory);
  const head = lines.slice(0, story === -1 ? MAX_LABELLED : Math.min(story, MAX_LABELLED));
  const found = head.map(labelOf);
  const kinds = found.flatMap((label) => (label ? [label.kind] : []));
  // What a review is about ("Title: …", "Author: …") stands under the headline.
  const first = found.findIndex((label) => label !== null);
  if (first > 0 && head.some(({ text }) => /^title\s*:/iu.test(text))) return lines;
  if (kinds.length < 2 || kinds.filter((kind) => kind === "headline").length !== 1) return lines;
  return lines.map((line, index) => {
    const label = found[index];
    if (!label) return line;
    return label.kind === null
      ? { ...line, reason: "note to the desk" }
      : withoutLabel(line, label);
  });
}

interface Label {
  readonly kind: BlockKind | null;
  readonly length: number;
}

function labelOf({ text, kind, reason }: SourceLine): Label | null {
  if (kind !== null || reason !== null) return null;
  for (const [label, named] of LABELS) {
    const length = label.exec(text)?.[0].length ?? 0;
    if (length > 0 && (named === null || length < text.length)) return { kind: named, length };
  }
  return null;
}

function withoutLabel(line: SourceLine, { kind, length }: Label): SourceLine {
  const { text, spans } = line;
  const cut = cutSpans({ text, spans }, [{ start: 0, end: length }]);
  return { ...line, kind, text: text.slice(length), spans: cut };
}
