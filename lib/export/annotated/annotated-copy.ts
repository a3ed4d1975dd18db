import type { Brought } from "#lib/domain/article.ts";
import { escapeHtml } from "#lib/domain/escape-html.ts";
import { spellHiddenCharacters } from "#lib/domain/hidden-characters.ts";
import type { ReviewedArticle } from "#lib/domain/reviewed.ts";
import { labelOf } from "#lib/domain/vocabulary.ts";
import { requireNoConfidential } from "../reviewed/confidential.ts";
import { headlineOf } from "../reviewed/headline.ts";
import { publishedNotices } from "../reviewed/published-notices.ts";
import { POLICY_TAG } from "../text/html-inline.ts";
import { type NumberedClaim, numberClaims } from "./claim-numbers.ts";
import { renderFigures } from "./figures.ts";
import { renderGalleyText } from "./galley-text.ts";
import { renderPublication } from "./publication.ts";
import { renderRecord } from "./record.ts";
import {
  renderAddress,
  renderBy,
  renderFact,
  renderTime,
  renderWords,
  showWords,
} from "./render-text.ts";
import { styleOf } from "./style.ts";

/** A reviewed article with the seal of its record. */
export interface SealedArticle extends ReviewedArticle {
  /** The hash of the last event of the article's record, hexadecimal; null where none is kept. */
  readonly lastEventHash?: string | null;
}

/**
 * The revision with its claims numbered and the record of each, as one self-contained HTML file to
 * print: the record tells every correction, whatever became of it. Throws TypeError for confidential
 * evidence.
 */
export function renderAnnotatedCopy(sealed: SealedArticle): string {
  const headline = headlineOf(sealed);
  return [
    "<!doctype html>",
    '<html lang="en" dir="ltr">',
    "<head>",
    '<meta charset="utf-8">',
    POLICY_TAG,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${escapeHtml(spellHiddenCharacters(headline))} – annotated copy</title>`,
    `<style>${styleOf(headline)}</style>`,
    "</head>",
    "<body>",
    renderAnnotatedWords(sealed),
    "</body>",
    "</html>",
    "",
  ].join("\n");
}

/** What stands in the copy, as HTML without a page around it. Throws TypeError for confidential evidence. */
export function renderAnnotatedWords(sealed: SealedArticle): string {
  const { article, revision, claims } = requireNoConfidential(sealed);
  const numbered = numberClaims(claims);
  const language = article.language ?? "und";
  return [
    ...renderCover(sealed, numbered),
    `<article lang="${escapeHtml(language)}">`,
    ...renderGalleyText(revision, numbered),
    "</article>",
    ...renderNotices(sealed, language),
    ...renderRecords(
      "Record of claims",
      numbered.filter(({ isStanding }) => isStanding),
    ),
    ...renderRecords(
      "Detached claims",
      numbered.filter(({ isStanding }) => !isStanding),
      GONE,
    ),
    ...renderSeal(sealed),
  ].join("\n");
}

const GONE =
  "The words of these claims are gone from the text. They are shown where they stood last.";

function renderCover(sealed: SealedArticle, numbered: readonly NumberedClaim[]): string[] {
  const { article, revision } = sealed;
  const render = (fact: string | null) => fact && renderWords(fact);
  return [
    "<header>",
    ...renderTitle(sealed),
    '<div class="columns">',
    '<dl class="facts">',
    renderFact("Byline", render(article.byline)),
    renderFact("Dateline", render(article.dateline)),
    renderFact("Publication", render(article.publication)),
    renderFact("Published", render(article.date)),
    renderFact("Address", article.sourceUrl && renderAddress(article.sourceUrl)),
    renderFact("Desk", renderWords(article.desk.name)),
    renderFact("Stage", labelOf(article.stage)),
    renderFact("Brought in", article.brought && renderBrought(article.brought)),
    renderFact(
      "Revision",
      `${revision.number}, ${renderBy("by", revision.createdBy.name, revision.createdAt)}`,
    ),
    renderFact("Published here", renderPublication(sealed)),
    "</dl>",
    `<dl class="facts">${renderFigures(sealed, numbered)}</dl>`,
    "</div>",
    "</header>",
  ];
}

function renderBrought({ by, at }: Brought): string {
  return `${renderBy("from a bundle by", by.name, at)}; decisions before that were made elsewhere`;
}

/** The headline stands above the facts unless the text begins with it. */
function renderTitle(sealed: SealedArticle): string[] {
  const { revision } = sealed;
  const headline = headlineOf(sealed);
  const isInText = revision.blocks[0] === "headline" && revision.text.startsWith(`${headline}\n`);
  if (isInText) return ['<h1 class="kicker">Annotated copy</h1>'];
  return ['<p class="kicker">Annotated copy</p>', `<h1 dir="auto">${showWords(headline)}</h1>`];
}

function renderNotices(sealed: SealedArticle, language: string): string[] {
  const notices = publishedNotices(sealed);
  if (notices.length === 0) return [];
  return [
    '<section class="notices">',
    "<h2>What readers are told</h2>",
    ...notices.map(
      ({ text }) => `<p dir="auto" lang="${escapeHtml(language)}">${showWords(text)}</p>`,
    ),
    "</section>",
  ];
}

function renderRecords(name: string, numbered: readonly NumberedClaim[], remark = ""): string[] {
  if (numbered.length === 0) return [];
  const lead = remark === "" ? [] : [`<p>${remark}</p>`];
  return [
    '<section class="records">',
    `<h2>${name}</h2>`,
    ...lead,
    ...numbered.map(renderRecord),
    "</section>",
  ];
}

/** What proves the copy: the text by its SHA-256, the record by its last event. */
function renderSeal({ article, revision, lastEventHash }: SealedArticle): string[] {
  return [
    '<footer><dl class="facts">',
    renderFact("SHA-256 of the text", `<code>${escapeHtml(revision.sha256)}</code>`),
    renderFact(
      "Last event of the record",
      lastEventHash ? `<code>${escapeHtml(lastEventHash)}</code>` : null,
    ),
    renderFact("Article", `<code>${escapeHtml(article.id)}</code>`),
    renderFact("Changed last", renderTime(article.updatedAt)),
    "</dl></footer>",
  ];
}
