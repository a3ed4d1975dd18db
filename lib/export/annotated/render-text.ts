import { escapeHtml } from "#lib/domain/escape-html.ts";
import { describeHiddenCharacter, splitAtHiddenCharacters } from "#lib/domain/hidden-characters.ts";

const DATE = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  year: "numeric",
  timeZone: "UTC",
});
const TIME = new Intl.DateTimeFormat("en-GB", {
  hour: "2-digit",
  minute: "2-digit",
  timeZone: "UTC",
});

/** A moment (ISO 8601) as a `time` element in UTC: "12 Apr 2017, 12:00 UTC"; as it is when it is none. */
export function renderTime(iso: string): string {
  const instant = new Date(iso);
  if (Number.isNaN(instant.getTime())) return escapeHtml(iso);
  const label = `${DATE.format(instant)}, ${TIME.format(instant)} UTC`;
  return `<time datetime="${instant.toISOString()}">${label}</time>`;
}

/**
 * Words as HTML, each hidden character in a box that says which it is: what it would turn or hide ends
 * there. The words are still all in it.
 */
export function showWords(words: string): string {
  return splitAtHiddenCharacters(words)
    .map((piece) => {
      if (typeof piece === "string") return escapeHtml(piece);
      const sign = escapeHtml(words.slice(piece.start, piece.end));
      return `<span class="hidden" role="img" data-code="${piece.code}" aria-label="${describeHiddenCharacter(piece)}">${sign}</span>`;
    })
    .join("");
}

/** Somebody's words, whose direction cannot turn what stands around them (HTML, 4.5.24). */
export function renderWords(words: string): string {
  return `<bdi>${showWords(words)}</bdi>`;
}

/** Words of several lines, a paragraph each. */
export function renderParagraphs(words: string): string {
  return words
    .split(/[\n\r\u2028\u2029]+/u)
    .filter((line) => line.trim() !== "")
    .map((line) => `<p dir="auto">${showWords(line)}</p>`)
    .join("");
}

/** Who and when, in small type. */
export function renderBy(lead: string, by: string, at: string): string {
  return `<span class="by">${lead} ${renderWords(by)}, ${renderTime(at)}</span>`;
}

/** An address that is safe to follow as a link that prints itself, any other as words. */
export function renderAddress(url: string): string {
  const isWeb = /^https?:/iu.test(url) && URL.canParse(url);
  const label = `<bdi dir="ltr">${escapeHtml(url)}</bdi>`;
  return isWeb ? `<a class="address" href="${escapeHtml(url)}">${label}</a>` : label;
}

/** A row of a list of facts (`dl`); nothing when there is no fact. */
export function renderFact(name: string, html: string | null): string {
  return html === null ? "" : `<div><dt>${name}</dt><dd>${html}</dd></div>`;
}
