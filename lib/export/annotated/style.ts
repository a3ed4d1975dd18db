import { spellHiddenCharacters } from "#lib/domain/hidden-characters.ts";

/** The style of the copy as a file of its own. */
export function styleOf(headline: string): string {
  return `${textStyleOf({ root: ":root", page: "html", body: "body" })}${pageStyleOf(headline)}`;
}

/** What stands for the page where the copy is shown within another one. */
export interface StyledParts {
  /** Selectors of what has the colours, of the ground, and of the copy on it. */
  readonly root: string;
  readonly page: string;
  readonly body: string;
}

/** The style of the copy's words. */
export function textStyleOf({ root, page, body }: StyledParts): string {
  return STYLE.replaceAll("ROOT", root).replaceAll("PAGE", page).replaceAll("BODY", body);
}

/** The style of printed pages; the headline runs at the head of each. */
export function pageStyleOf(headline: string): string {
  return PAGES.replace("HEADLINE", () => cssString(spellHiddenCharacters(headline)));
}

/** Most signs of a headline that fit at the head of a page. */
const LONGEST = 90;

/**
 * Words as a CSS string (CSS Syntax 3, 4.3.7): all but letters and digits of ASCII are escaped, so that
 * they can end neither the string nor the element that holds the style.
 */
function cssString(words: string): string {
  const signs = [...words.slice(0, 4 * LONGEST)];
  const cut = signs.length > LONGEST ? [...signs.slice(0, LONGEST - 1), "…"] : signs;
  const escaped = cut.map((sign) => {
    const code = sign.codePointAt(0) ?? 0xfffd;
    if (/[a-z0-9 ]/iu.test(sign) || code === 0) return code === 0 ? "" : sign;
    return `\\${code.toString(16)} `;
  });
  return `"${escaped.join("")}"`;
}

const STYLE = `
ROOT { color-scheme: light; --ink: #241f19; --soft: #675d51; --rule: #ded6c6; --good: #2b6840; --doubt: #7d5300; --bad: #a42f1e; --pencil: #23517f; --flag: #77366f; --serif: "Iowan Old Style", "Palatino Linotype", Palatino, "Book Antiqua", Georgia, serif; --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; }
* { box-sizing: border-box; }
.hidden { display: inline-block; direction: ltr; unicode-bidi: isolate; margin: 0 2px; font-size: 0; text-decoration: none; white-space: nowrap; }
.hidden::before { content: attr(data-code); padding: 0 3px; border: 1px dashed; border-radius: 3px; color: var(--bad); font: 600 0.625rem/1.4 var(--sans); }
PAGE { background: #f3eee3; -webkit-text-size-adjust: none; text-size-adjust: none; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
BODY { max-width: 46rem; margin: 2.5rem auto; padding: 3.5rem 4rem 3rem 5rem; background: #fffdf8; color: var(--ink); border: 1px solid var(--rule); font: 0.8125rem/1.5 var(--sans); overflow-wrap: anywhere; }
h1, h2, h3, h4, p, dl, dd, ul, ol, blockquote, figure { margin: 0; }
h1, .headline { font: 600 2rem/1.15 var(--serif); text-wrap: balance; letter-spacing: -0.01em; }
a { color: inherit; text-decoration-color: var(--soft); text-underline-offset: 0.15em; }
header h1.kicker, .kicker { font: 600 0.6875rem/1.5 var(--sans); color: var(--soft); text-transform: uppercase; letter-spacing: 0.1em; margin-bottom: 0.75rem; }
.columns { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 0 2.5rem; margin-top: 1.25rem; border-top: 2px solid var(--ink); padding-top: 0.75rem; }
.facts > div { display: grid; grid-template-columns: 7.5rem minmax(0, 1fr); gap: 0.75rem; padding: 0.1rem 0; }
dt, .by { color: var(--soft); }
dd, .by { font-variant-numeric: tabular-nums; }
article { margin-top: 3rem; font: 1.125rem/1.6 var(--serif); hanging-punctuation: first; }
article > * { margin: 0 0 0.9rem; }
article .headline { font-size: 1.75rem; margin-bottom: 1rem; }
article .standfirst { font-size: 1.25rem; line-height: 1.45; color: var(--soft); }
article .byline, article figcaption { font: 0.875rem/1.5 var(--sans); color: var(--soft); }
article h3, article h4 { font: 600 1.25rem/1.3 var(--serif); margin-top: 1.75rem; }
article h4 { font-size: 1.0625rem; }
article blockquote { border-inline-start: 3px solid var(--rule); padding-inline-start: 1.25rem; }
article blockquote p + p { margin-top: 0.5rem; }
article [data-paragraph] { position: relative; }
article :is(p, blockquote)[data-paragraph]::before, article li[data-paragraph]::before { content: attr(data-paragraph); position: absolute; inset-inline-start: -3.75rem; width: 2.5rem; text-align: end; font: 0.6875rem/2.6 var(--sans); color: var(--soft); }
article blockquote [data-paragraph]::before { inset-inline-start: -5.2rem; }
article li[data-paragraph]::before { inset-inline-start: -5.5rem; }
article ul, article ol { padding-inline-start: 1.75rem; }
.claim { text-decoration-line: underline; text-decoration-color: var(--tone); text-underline-offset: 0.22em; text-decoration-skip-ink: none; }
.dotted { text-decoration-style: dotted; text-decoration-thickness: 1.5px; } .dashed { text-decoration-style: dashed; text-decoration-thickness: 1.5px; } .thin { text-decoration-thickness: 0.75px; } .solid { text-decoration-thickness: 1.5px; } .wavy { text-decoration-style: wavy; text-decoration-thickness: 1px; } .double { text-decoration-style: double; text-decoration-thickness: 1px; } .broken { padding-bottom: 2px; text-decoration-line: none; border-bottom: 3px double; border-image: repeating-linear-gradient(90deg, var(--tone) 0 5px, transparent 5px 9px) 1; }
.claim.good { background: #eef4ea; } .claim.doubt { background: #f9f1dd; } .claim.bad { background: #faece6; } .claim:is(.plain, .accent) { background: #f3efe6; }
.claim.over { box-shadow: inset 0 1px currentcolor; }
sup { line-height: 0; font-size: inherit; vertical-align: 0.45em; white-space: nowrap; }
.number { display: inline-block; min-width: 1.35em; padding: 0 0.3em; border: 1px solid currentcolor; border-radius: 0.25em; font: 600 0.625rem/1.35 var(--sans); font-variant-numeric: tabular-nums; text-align: center; text-decoration: none; background: #fffdf8; }
sup .number { margin: 0 0.1em 0 0.2em; }
.number:target, .record:target .head .number { background: var(--ink); color: #fffdf8; border-color: var(--ink); }
.plain { --tone: var(--soft); color: var(--tone); } .accent { --tone: var(--pencil); color: var(--tone); } .good { --tone: var(--good); color: var(--tone); } .doubt { --tone: var(--doubt); color: var(--tone); } .bad { --tone: var(--bad); color: var(--tone); } .flag { --tone: var(--flag); color: var(--tone); }
.claim:is(.plain, .accent, .good, .doubt, .bad, .flag) { color: inherit; }
.state svg { position: relative; top: 0.14em; } [data-cut] { stroke: #fffdf8; }
h2 { font: 600 1.25rem/1.3 var(--serif); }
.notices, .records { margin-top: 3rem; border-top: 2px solid var(--ink); padding-top: 0.75rem; }
.notices p { font: 1rem/1.55 var(--serif); margin-top: 0.6rem; }
.record { border-top: 1px solid var(--rule); padding: 0.9rem 0 1rem; margin-top: 0.9rem; }
.record h3 { display: grid; grid-template-columns: auto minmax(0, 1fr) auto; gap: 0.2rem 0.75rem; align-items: baseline; font: 1.0625rem/1.4 var(--serif); }
.record .number { font-size: 0.75rem; }
q { quotes: none; }
.context { color: var(--soft); } .lost { text-decoration: line-through; }
.state { display: inline-block; font: 600 0.75rem/1.5 var(--sans); white-space: nowrap; }
.record .facts { margin-top: 0.5rem; }
.record .facts.people { margin-top: 0; }
.record .facts > div { display: inline-grid; width: 50%; vertical-align: top; grid-template-columns: 5.5rem minmax(0, 1fr); }
.record .people > div { display: grid; width: auto; }
.note { margin-top: 0.5rem; }
.part { position: relative; padding-inline-start: 6.25rem; margin-top: 0.75rem; }
.part h4 { position: absolute; inset-inline-start: 0; font: inherit; color: var(--soft); }
.part ul { list-style: none; padding: 0; }
.part li + li { margin-top: 0.75rem; }
cite { font-style: normal; font-weight: 600; }
.part blockquote { border-inline-start: 2px solid var(--rule); padding-inline-start: 0.75rem; margin: 0.25rem 0; font: 0.9375rem/1.5 var(--serif); }
.change { font: 1rem/1.55 var(--serif); margin: 0.2rem 0; }
del { color: var(--bad); text-decoration-line: line-through; text-decoration-thickness: 1.5px; }
ins { color: var(--good); font-weight: 600; text-decoration-line: underline; text-decoration-style: double; text-decoration-thickness: 1px; text-underline-offset: 0.15em; }
.told { font-style: italic; }
footer { margin-top: 3rem; border-top: 2px solid var(--ink); padding-top: 0.75rem; }
footer .facts > div { grid-template-columns: 11rem minmax(0, 1fr); }
code { font: 0.75rem/1.5 ui-monospace, Menlo, Consolas, monospace; }
@media screen { .record { content-visibility: auto; contain-intrinsic-size: auto 14rem; } }
@media screen and (max-width: 44rem) { BODY { margin: 0; padding: 1.5rem 1.25rem 1.5rem 2.75rem; border: 0; } .columns { grid-template-columns: minmax(0, 1fr); } article [data-paragraph]::before { inset-inline-start: -2.5rem !important; width: 1.75rem; } .part { padding: 0; } .part h4 { position: static; } .record .facts > div { width: 100%; } }
@media print { PAGE, BODY { background: #fff; } BODY { max-width: none; margin: 0; padding: 0 0 0 3.25rem; border: 0; font-size: 8.5pt; } article { font-size: 11pt; } h1:not(.kicker) { font-size: 22pt; } .number { background: #fff; } .record h3, .change { font-size: 10pt; } .part blockquote { font-size: 9pt; } .by, dt, .context { color: #444; } h2, h3, h4, .head:has(+ .part) { break-after: avoid; } .head, .part li, .columns, footer, figure { break-inside: avoid; } .record.short { break-inside: avoid; } p { orphans: 3; widows: 3; } .address { text-decoration: none; } }
`;

const PAGES = `
@page { margin: 20mm 18mm 22mm; @top-left { content: HEADLINE; font: 8pt "Segoe UI", Roboto, Arial, sans-serif; color: #675d51; } @bottom-left { content: "Annotated copy"; font: 8pt "Segoe UI", Roboto, Arial, sans-serif; color: #675d51; } @bottom-right { content: counter(page) " / " counter(pages); font: 8pt "Segoe UI", Roboto, Arial, sans-serif; color: #675d51; } }
@page :first { @top-left { content: none; } }
`;
