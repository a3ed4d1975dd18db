import { type Claim, kindLabel } from "#lib/domain/claim.ts";
import { stateOf } from "#lib/domain/claim-look.ts";
import { REVIEW_LOOKS } from "#lib/domain/state-looks.ts";
import { labelOf } from "#lib/domain/vocabulary.ts";
import { findingOf } from "../reviewed/finding.ts";
import type { NumberedClaim } from "./claim-numbers.ts";
import {
  renderComment,
  renderCorrection,
  renderEvidence,
  renderRound,
  renderState,
} from "./record-parts.ts";
import { renderBy, renderFact, renderParagraphs, renderWords, showWords } from "./render-text.ts";

/** Most entries of a record that is never parted by a page break; a longer one would leave a page empty. */
const SHORT = 4;

/** The record of a claim: what it is, what was found, by whom and from what, what was done. */
export function renderRecord(numbered: NumberedClaim): string {
  const { number, claim } = numbered;
  const { evidence, corrections, rounds, comments } = claim;
  const entries = evidence.length + corrections.length + rounds.length + comments.length;
  return [
    `<section class="record${entries <= SHORT ? " short" : ""}" id="claim-${number}" aria-label="Claim ${number}">`,
    '<div class="head">',
    renderHead(numbered),
    `<dl class="facts">${renderFacts(claim)}</dl>`,
    `<dl class="facts people">${renderPeople(claim)}</dl>`,
    claim.note === null ? "" : `<div class="note">${renderParagraphs(claim.note)}</div>`,
    "</div>",
    renderList("Evidence", evidence.map(renderEvidence)),
    renderList("Corrections", corrections.map(renderCorrection)),
    renderList("Review", rounds.map(renderRound)),
    renderList("Comments", comments.map(renderComment)),
    "</section>",
  ].join("\n");
}

function renderHead({ number, claim, isStanding, look }: NumberedClaim): string {
  const { anchor } = claim;
  const label = isStanding
    ? `<a class="number ${look.tone}" href="#at-${number}" aria-label="Claim ${number}, back to the text">${number}</a>`
    : `<span class="number ${look.tone}">${number}</span>`;
  const quote = isStanding
    ? showWords(anchor.exact)
    : `<span class="context">${showWords(anchor.prefix)}</span><span class="lost">${showWords(anchor.exact)}</span><span class="context">${showWords(anchor.suffix)}</span>`;
  const state = renderState(look, labelOf(stateOf(claim)));
  return `<h3>${label}<q dir="auto">${quote}</q>${state}</h3>`;
}

function renderFacts(claim: Claim): string {
  const { check, verdict, speaker, priority, review, assignee } = claim;
  return [
    renderFact("Kind", kindLabel(claim)),
    renderFact("Speaker", speaker && renderWords(speaker)),
    renderFact("Check", labelOf(check)),
    renderFact("Verdict", verdict && labelOf(verdict)),
    renderFact(
      "Review",
      review === "none" ? labelOf(review) : renderState(REVIEW_LOOKS[review], labelOf(review)),
    ),
    renderFact("Priority", priority === "normal" ? null : labelOf(priority)),
    renderFact("Assigned to", assignee && renderWords(assignee.name)),
  ].join("");
}

function renderPeople(claim: Claim): string {
  const { checker, checkedAt, reviewer, reviewedAt } = findingOf(claim);
  return [
    renderFact("Tagged", renderBy("by", claim.createdBy.name, claim.createdAt)),
    renderFact("Found", checker && checkedAt && renderBy("by", checker.name, checkedAt)),
    renderFact("Second read", reviewer && reviewedAt && renderBy("by", reviewer.name, reviewedAt)),
  ].join("");
}

function renderList(name: string, entries: readonly string[]): string {
  if (entries.length === 0) return "";
  return `<div class="part"><h4>${name}</h4>\n<ul>\n${entries.join("\n")}\n</ul></div>`;
}
