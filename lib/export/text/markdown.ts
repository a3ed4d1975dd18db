import type { RevisionText } from "#lib/domain/revision.ts";
import type { BlockKind } from "#lib/domain/vocabulary.ts";
import { formattedRuns } from "../reviewed/formatted-runs.ts";
import { type MarkedNotice, marksInBlock } from "../reviewed/marks.ts";
import { joinNotices, marksIn, type PlacedNotices } from "../reviewed/notice-placement.ts";
import { groupBlocks, itemSign, type PrintedBlock } from "../reviewed/printed.ts";
import { escapeEdges, escapeMarkdown, formatRun } from "./markdown-inline.ts";

/**
 * The words as Markdown (CommonMark 0.31, with GitHub's tables and strikethrough in mind), and the
 * notices as paragraphs in their place. Every character that would mean something is escaped.
 */
export function renderMarkdown(revision: RevisionText, notices: PlacedNotices): string {
  const marks = marksIn(notices);
  const blocks = groupBlocks(revision).map((group) => ({
    kind: group[0]?.kind ?? ("paragraph" as const),
    written: renderGroup({ revision, marks }, group),
  }));
  const paragraphs = notices.notices.map(({ mark, text }) =>
    escapeMarkdown(`${mark ?? ""}${text}`),
  );
  return `${joinNotices(notices, blocks, paragraphs).join("\n\n")}\n`;
}

/** What the blocks are cut from, and the marks that stand in them. */
interface Source {
  readonly revision: RevisionText;
  readonly marks: readonly MarkedNotice[];
}

function renderGroup(source: Source, group: readonly PrintedBlock[]): string {
  const kind = group[0]?.kind ?? "paragraph";
  const lines = group.map((block, nth) => {
    return `${LEADS[kind]}${itemSign(kind, nth)}${renderWords(source, block)}`;
  });
  // An empty quoted line keeps two quoted paragraphs apart inside one quotation.
  return lines.join(kind === "quotation" ? "\n>\n" : "\n");
}

const LEADS: Readonly<Record<BlockKind, string>> = {
  headline: "# ",
  standfirst: "",
  byline: "",
  heading: "## ",
  subheading: "### ",
  paragraph: "",
  list_item: "",
  numbered_item: "",
  quotation: "> ",
  caption: "",
};

function renderWords({ revision, marks }: Source, block: PrintedBlock): string {
  const { points, at } = marksInBlock(block, marks);
  const marksAt = (place: number) =>
    at(place)
      .map(({ mark }) => escapeMarkdown(mark ?? ""))
      .join("");
  const pieces: string[] = [];
  let last: string | undefined;
  const write = (piece: string) => {
    pieces.push(piece);
    last = piece.at(-1) ?? last;
  };
  for (const run of formattedRuns(block, revision.formats, points)) {
    write(marksAt(run.start));
    write(formatRun(block, run, last));
  }
  write(marksAt(block.end));
  return escapeEdges(pieces.join(""));
}
