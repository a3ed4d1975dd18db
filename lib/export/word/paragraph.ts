import type { BlockKind } from "#lib/domain/vocabulary.ts";
import { escapeName, escapeXml, isRightToLeft } from "./characters.ts";
import type { Mark, Marks } from "./marks.ts";
import type { Numbers } from "./numbers.ts";
import type { Piece, Stretch } from "./pieces.ts";

/** A paragraph to write. */
export interface ParagraphContent {
  readonly kind: BlockKind;
  /** The words as they stand, which decide on the direction. */
  readonly text: string;
  /** The list that it belongs to, or null. */
  readonly list: number | null;
  readonly stretches: readonly Stretch[];
  readonly marks: Marks;
}

/** The styles of `styles.ts`, by block. */
const STYLES: Readonly<Record<BlockKind, string | null>> = {
  headline: "Title",
  standfirst: "Subtitle",
  byline: "Byline",
  heading: "Heading1",
  subheading: "Heading2",
  paragraph: null,
  list_item: "ListBullet",
  numbered_item: "ListNumber",
  quotation: "Quote",
  caption: "Caption",
};

/** A `w:p` (ECMA-376, part 1, 17.3.1.22) with its changes (17.13.5) and the edges of comments (17.13.4). */
export function renderParagraph(content: ParagraphContent, numbers: Numbers): string {
  const isRtl = isRightToLeft(content.text);
  const pieces = renderContent(content, { numbers, isRtl });
  return `<w:p>${renderProperties(content, isRtl)}${pieces}</w:p>`;
}

function renderProperties({ kind, list }: ParagraphContent, isRtl: boolean): string {
  const style = STYLES[kind];
  const properties = [
    style === null ? "" : `<w:pStyle w:val="${style}"/>`,
    list === null ? "" : `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr>`,
    isRtl ? "<w:bidi/>" : "",
  ].join("");
  return properties === "" ? "" : `<w:pPr>${properties}</w:pPr>`;
}

interface ElementContext {
  readonly numbers: Numbers;
  readonly isRtl: boolean;
}

function renderContent({ stretches, marks }: ParagraphContent, setting: ElementContext): string {
  const written: string[] = [];
  let pending: Piece[] = [];
  const flush = () => {
    written.push(renderPieces(pending, setting));
    pending = [];
  };
  let starts = 0;
  let ends = 0;
  for (const { start, end, pieces } of stretches) {
    const closing = takeWhile(marks.ends, ends, ({ at }) => at < end);
    const opening = takeWhile(marks.starts, starts, ({ at }) => at <= start);
    if (closing.length + opening.length > 0) flush();
    written.push(...closing.map(renderEnd), ...opening.map(renderStart));
    ends += closing.length;
    starts += opening.length;
    pending.push(...pieces);
  }
  flush();
  written.push(...marks.starts.slice(starts).map(renderStart));
  written.push(...marks.ends.slice(ends).map(renderEnd));
  return written.join("");
}

function takeWhile(marks: readonly Mark[], from: number, fits: (mark: Mark) => boolean): Mark[] {
  const taken: Mark[] = [];
  for (let at = from; at < marks.length; at++) {
    const mark = marks[at];
    if (!mark || !fits(mark)) break;
    taken.push(mark);
  }
  return taken;
}

function renderStart({ comment }: Mark): string {
  return `<w:commentRangeStart w:id="${comment}"/>`;
}

function renderEnd({ comment }: Mark): string {
  const look = '<w:rPr><w:rStyle w:val="CommentReference"/></w:rPr>';
  return `<w:commentRangeEnd w:id="${comment}"/><w:r>${look}<w:commentReference w:id="${comment}"/></w:r>`;
}

/** One `w:hyperlink` for neighbours with one address; changes stand inside it, as only runs may be in them. */
function renderPieces(pieces: readonly Piece[], setting: ElementContext): string {
  return neighbours(pieces, (a, b) => a.href === b.href)
    .map((linked) => {
      const href = linked[0]?.href ?? null;
      const target = href === null ? null : setting.numbers.linkTo(href);
      const inner = renderChanges(linked, { ...setting, isLinked: target !== null });
      return target === null ? inner : `<w:hyperlink ${target}>${inner}</w:hyperlink>`;
    })
    .join("");
}

interface LinkSetting extends ElementContext {
  readonly isLinked: boolean;
}

/** One `w:del` or `w:ins` for neighbours of one status, whatever their looks. */
function renderChanges(pieces: readonly Piece[], setting: LinkSetting): string {
  return neighbours(pieces, isSameFate)
    .map((changed) => {
      const runs = changed.map((piece) => renderRun(piece, setting)).join("");
      const status = changed[0]?.status ?? { kind: "kept" };
      if (status.kind === "kept") return runs;
      const element = status.kind === "deleted" ? "w:del" : "w:ins";
      const { author, date } = status.edit;
      const id = setting.numbers.nextChange();
      return `<${element} w:id="${id}" w:author="${escapeName(author)}" w:date="${escapeXml(date)}">${runs}</${element}>`;
    })
    .join("");
}

function isSameFate({ status: a }: Piece, { status: b }: Piece): boolean {
  if (a.kind === "kept" || b.kind === "kept") return a.kind === b.kind;
  return a.kind === b.kind && a.edit === b.edit;
}

function neighbours<T>(all: readonly T[], belong: (a: T, b: T) => boolean): T[][] {
  const groups: T[][] = [];
  for (const one of all) {
    const last = groups.at(-1)?.at(-1);
    if (last !== undefined && belong(last, one)) groups.at(-1)?.push(one);
    else groups.push([one]);
  }
  return groups;
}

/** A `w:r` (17.3.2.25); a tab is an element of its own (17.3.3.32), as a bare one is but white space. */
function renderRun(piece: Piece, { isLinked, isRtl }: LinkSetting): string {
  const look = [
    isLinked ? '<w:rStyle w:val="Hyperlink"/>' : "",
    piece.isBold ? "<w:b/><w:bCs/>" : "",
    piece.isItalic ? "<w:i/><w:iCs/>" : "",
    isRtl ? "<w:rtl/>" : "",
  ].join("");
  const element = piece.status.kind === "deleted" ? "w:delText" : "w:t";
  const words = piece.text
    .split("\t")
    .map((part) => renderWords(element, part))
    .join("<w:tab/>");
  return `<w:r>${look === "" ? "" : `<w:rPr>${look}</w:rPr>`}${words}</w:r>`;
}

function renderWords(element: string, words: string): string {
  const text = escapeXml(words);
  return text === "" ? "" : `<${element} xml:space="preserve">${text}</${element}>`;
}
