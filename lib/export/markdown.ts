import type { RevisionText } from "#lib/domain/revision.ts";
import type { BlockKind } from "#lib/domain/vocabulary.ts";
import { runsOf } from "./inline.ts";
import { escapeEdges, escapeMarkdown, formatRun } from "./markdown-inline.ts";
import { groupBlocks, type PrintedBlock } from "./printed.ts";
import type { ToldNote } from "./told.ts";

/**
 * The words as Markdown (CommonMark 0.31, with GitHub's tables and strikethrough in mind), and the
 * notices as paragraphs at the end. Every character that would mean something is escaped.
 */
export function renderMarkdown(revision: RevisionText, told: readonly ToldNote[]): string {
  const blocks = groupBlocks(revision).map((group) => renderGroup(revision, group));
  return `${[...blocks, ...told.map((note) => escapeMarkdown(note.text))].join("\n\n")}\n`;
}

function renderGroup(revision: RevisionText, group: readonly PrintedBlock[]): string {
  const kind = group[0]?.kind ?? "paragraph";
  const lines = group.map((block, nth) => {
    const lead = leadOf(kind, nth);
    return `${lead}${renderWords(revision, block)}`;
  });
  // An empty quoted line keeps two quoted paragraphs apart inside one quotation.
  return lines.join(kind === "quotation" ? "\n>\n" : "\n");
}

function leadOf(kind: BlockKind, nth: number): string {
  switch (kind) {
    case "headline":
      return "# ";
    case "heading":
      return "## ";
    case "subheading":
      return "### ";
    case "list_item":
      return "- ";
    case "numbered_item":
      return `${nth + 1}. `;
    case "quotation":
      return "> ";
    case "standfirst":
    case "byline":
    case "paragraph":
    case "caption":
      return "";
    default:
      return kind satisfies never;
  }
}

function renderWords(revision: RevisionText, block: PrintedBlock): string {
  const runs = runsOf(block, revision.formats);
  return escapeEdges(
    runs.reduce((written, run) => written + formatRun(block, run, written.at(-1)), ""),
  );
}
