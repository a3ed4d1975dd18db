import { escapeHtml } from "#lib/domain/escape-html.ts";
import { numberParagraphs } from "#lib/domain/paragraph-numbers.ts";
import type { Format, RevisionText } from "#lib/domain/revision.ts";
import { spansByLine } from "#lib/domain/runs.ts";
import { linesOf, type Range } from "#lib/domain/text.ts";
import type { BlockKind } from "#lib/domain/vocabulary.ts";
import { type FormattedRun, formattedRuns } from "../reviewed/formatted-runs.ts";
import { elementsOf, groupBlocks, type PrintedBlock } from "../reviewed/printed.ts";
import type { NumberedClaim } from "./claim-numbers.ts";
import { showWords } from "./render-text.ts";

/**
 * The text with its claims drawn and numbered: the words of each are underlined, where two lie on each
 * other doubly, and its number stands behind its last word and leads to its record. Without the
 * numbers (`sup`, and those of paragraphs, which are drawn by the style) the words are the revision's.
 */
export function renderGalleyText(
  revision: RevisionText,
  claims: readonly NumberedClaim[],
): string[] {
  const groups = groupBlocks(revision);
  const blocks = groups.flat();
  const lines = linesOf(revision.text);
  const standing = claims.filter(({ isStanding }) => isStanding);
  const claimsOf = spansByLine(lines, standing.map(spanOf));
  const formatsOf = spansByLine(lines, revision.formats);
  const last = new Map(blocks.flatMap(({ index }) => claimsOf(index).map((span) => [span, index])));
  const numbers = numberParagraphs(revision.blocks);
  return groups.map((group) => {
    const inner = group.map((block) => ({
      number: numbers[block.index] ?? null,
      html: renderBlock(block, {
        formats: formatsOf(block.index),
        claims: claimsOf(block.index),
        ending: claimsOf(block.index).filter((span) => last.get(span) === block.index),
      }),
    }));
    return renderGroup(group[0]?.kind ?? "paragraph", inner);
  });
}

interface ClaimSpan extends Range {
  readonly numbered: NumberedClaim;
}

function spanOf(numbered: NumberedClaim): ClaimSpan {
  const { start, end } = numbered.claim.anchor;
  return { start, end, numbered };
}

/** What lies on a block; `ending` are the claims that reach no block behind it. */
interface Layers {
  readonly formats: readonly Format[];
  readonly claims: readonly ClaimSpan[];
  readonly ending: readonly ClaimSpan[];
}

function renderBlock(block: PrintedBlock, { formats, claims, ending }: Layers): string {
  const endsAt = Map.groupBy(ending, ({ end }) => Math.min(end, block.end));
  return formattedRuns(block, formats, claims)
    .flatMap((run) => [renderRun(run), ...(endsAt.get(run.end) ?? []).map(renderNumber)])
    .join("");
}

/** Every run has its tags to itself, so that no number stands within a link. */
function renderRun({ text, isBold, isItalic, href, spans }: FormattedRun<ClaimSpan>): string {
  const look = spans.at(-1)?.numbered.look;
  let html = showWords(text);
  if (isItalic) html = `<em>${html}</em>`;
  if (isBold) html = `<strong>${html}</strong>`;
  const over = spans.length > 1 ? " over" : "";
  if (look) html = `<span class="claim ${look.tone} ${look.line}${over}">${html}</span>`;
  return href === null ? html : `<a href="${escapeHtml(href)}">${html}</a>`;
}

function renderNumber({ numbered: { number, look } }: ClaimSpan): string {
  const label = `Claim ${number}`;
  return `<sup><a id="at-${number}" class="number ${look.tone}" href="#claim-${number}" aria-label="${label}">${number}</a></sup>`;
}

interface Inner {
  readonly number: number | null;
  readonly html: string;
}

function renderGroup(kind: BlockKind, inner: readonly Inner[]): string {
  const { name, className, around } = elementsOf(kind, 2);
  const named = kind === "headline" ? "headline" : className;
  const tag = named === "" ? name : `${name} class="${named}"`;
  const blocks = inner.map((one) => wrap(tag, one)).join("\n");
  return around === "" ? blocks : `<${around}>\n${blocks}\n</${around}>`;
}

/** The paragraph's number is drawn in the margin by the style. */
function wrap(tag: string, { number, html }: Inner): string {
  const mark = number === null ? "" : ` data-paragraph="${number}"`;
  return `<${tag} dir="auto"${mark}>${html}</${tag.split(" ")[0]}>`;
}
