import { diffArrays } from "diff";
import type { Amendment, Comment, Evidence, ReviewEntry } from "#lib/domain/claim.ts";
import type { Correction, ProposedWording, Wording } from "#lib/domain/correction.ts";
import { ACTION_RULES } from "#lib/domain/correction-action.ts";
import { formatNotice } from "#lib/domain/notice/notice.ts";
import { type Look, STANCE_LOOKS } from "#lib/domain/state-looks.ts";
import { shapeMarkup } from "#lib/domain/state-shapes.ts";
import { type Decision, labelOf } from "#lib/domain/vocabulary.ts";
import { changeByWords, MAX_CHANGES } from "#lib/domain/word-change.ts";
import { authorshipOf } from "../reviewed/authorship.ts";
import {
  renderAddress,
  renderBy,
  renderParagraphs,
  renderWords,
  showWords,
} from "./render-text.ts";

/** A state by its shape and its name. */
export function renderState({ shape, tone }: Look, name: string): string {
  return `<span class="state ${tone}">${shapeMarkup(shape)} ${name}</span>`;
}

/** A source: what it does to the claim, where it is, and its words. */
export function renderEvidence(evidence: Evidence): string {
  const { stance, title, locator, url, excerpt, primary, createdBy, createdAt } = evidence;
  const rank = primary ? "Primary source" : "Secondary source";
  return [
    "<li>",
    `<p>${renderState(STANCE_LOOKS[stance], labelOf(stance))} <cite>${renderWords(title)}</cite>`,
    locator === null ? "" : `, ${renderWords(locator)}`,
    "</p>",
    url === null ? "" : `<p>${renderAddress(url)}</p>`,
    excerpt === null ? "" : `<blockquote>${renderParagraphs(excerpt)}</blockquote>`,
    `<p>${renderBy(`${rank}, added by`, createdBy.name, createdAt)}</p>`,
    "</li>",
  ].join("");
}

/** A correction: the change by words, how far it is, who wrote it, what readers are told. */
export function renderCorrection(correction: Correction): string {
  const { action, state, outcome, appliedIn, reason, notice, noticeText } = correction;
  const { author, date } = writtenBy(correction);
  const applied = appliedIn === null ? "" : ` in revision ${appliedIn}`;
  const lost =
    outcome === "lost" && state !== "applied" ? "; its words are gone from the text" : "";
  const published = noticeText === null ? null : formatNotice(notice, noticeText);
  return [
    "<li>",
    `<p><span class="state">${labelOf(action)}</span>, ${labelOf(state).toLowerCase()}${applied}${lost}</p>`,
    `<p class="change" dir="auto">${renderEdit(correction)}</p>`,
    published === null ? "" : `<p class="told">Readers are told: ${renderWords(published)}</p>`,
    reason === null ? "" : `<p>Why: ${renderWords(reason)}</p>`,
    `<p>${renderBy("Written by", author, date)}</p>`,
    ...correction.wordings.map((wording) => renderWording(correction, wording)),
    "</li>",
  ].join("");
}

function renderEdit({ action, exact, insert }: Correction): string {
  const { editsText, hasRange } = ACTION_RULES[action];
  return editsText ? renderChange(hasRange ? exact : "", insert) : showWords(exact);
}

const DECISIONS: Readonly<Record<Decision, string>> = {
  request: "Review requested by",
  approve: "Approved by",
  return: "Returned by",
  decline: "Declined by",
  withdraw: "Request withdrawn by",
};

/** A step of the review. */
export function renderRound(round: ReviewEntry): string {
  const { decision, comment, own, amended, override, by, at } = round;
  const remark = own ? ' <span class="by">(their own finding)</span>' : "";
  const said = comment === null ? "" : renderParagraphs(comment);
  const changed = amended.map(renderAmendment).join("");
  const aside = override
    ? `<p>The desk’s rules were set aside for it: ${renderWords(override)}</p>`
    : "";
  return `<li><p>${renderBy(DECISIONS[decision], by.name, at)}${remark}</p>${aside}${changed}${said}</li>`;
}

/** What an approval changed in a correction, by words. */
function renderAmendment({ before, after }: Amendment): string {
  return `<p>With this wording:</p>${renderRewording(before, after)}`;
}

function renderRewording(before: Wording, after: Wording): string {
  const isSame = before.insert === after.insert;
  const published = after.noticeText === null ? null : formatNotice(after.notice, after.noticeText);
  const isNoticeChanged = before.noticeText !== after.noticeText || before.notice !== after.notice;
  return [
    isSame ? "" : `<p class="change" dir="auto">${renderChange(before.insert, after.insert)}</p>`,
    isNoticeChanged
      ? `<p class="told">Readers are told: ${published === null ? "nothing" : renderWords(published)}</p>`
      : "",
  ].join("");
}

/** Other words that a colleague proposed for a correction, and what became of them. */
function renderWording(correction: Correction, wording: ProposedWording): string {
  const { state, comment, createdBy, createdAt, settledBy, settledAt } = wording;
  const end =
    settledBy && settledAt
      ? `, ${renderBy(state === "taken" ? "taken over by" : "dismissed by", settledBy.name, settledAt)}`
      : "";
  return [
    `<p>${renderBy("Other wording by", createdBy.name, createdAt)}${end}</p>`,
    state === "taken" ? "" : renderRewording(correction, wording),
    comment === null ? "" : renderParagraphs(comment),
  ].join("");
}

/** Who wrote something. Whoever a file names may be anybody, and does not pass for a colleague. */
function writtenBy(written: Correction | Comment) {
  const { author, date } = authorshipOf(written);
  return { author: written.given?.author?.trim() ? `${author} (in the file)` : author, date };
}

/** A remark of a colleague. */
export function renderComment(comment: Comment): string {
  const { author, date } = writtenBy(comment);
  return `<li><p>${renderBy("Comment by", author, date)}</p>${renderParagraphs(comment.body)}</li>`;
}

/**
 * The change from one wording to another as the desk sees it on its screens (`changeByWords`): what is
 * deleted is struck through in `del`, what is inserted underlined in `ins`.
 */
function renderChange(before: string, after: string): string {
  const changes = changeByWords(before, after, (old, now) =>
    diffArrays(old, now, { maxEditLength: MAX_CHANGES }),
  );
  return changes
    .map(({ text, change }) => {
      const words = showWords(text);
      if (change === "kept") return words;
      return change === "deleted" ? `<del>${words}</del>` : `<ins>${words}</ins>`;
    })
    .join("");
}
