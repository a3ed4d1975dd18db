import type { ImportedArticle } from "#lib/domain/import/imported-article.ts";
import { isRefusal, type Refusal, refuse } from "#lib/domain/refusal.ts";
import { readArticle } from "../article/article.ts";
import { checkText } from "../bytes/decode.ts";
import { isByline } from "../lines/head.ts";
import { type PageLine, storyWeight } from "./boxes.ts";
import { toSourceLines } from "./kinds.ts";
import { layoutPage } from "./layout.ts";
import { bodyOf, checkReferences, importPage } from "./page.ts";
import { parsePage } from "./tree.ts";
import { warningsOf } from "./warnings.ts";
import { hasPageHead } from "./whole-page.ts";

/**
 * Reads rich text as a clipboard holds it: what somebody selected, so all of it is taken for the article,
 * but what single lines show to be furniture (see `readArticle`). A whole page's source is read as
 * `importPage` reads it. Refuses what that refuses.
 */
export function importFragment(html: string): ImportedArticle | Refusal {
  const sound = checkText(html);
  if (isRefusal(sound)) return sound;
  if (hasPageHead(sound)) return importPage(sound);
  const page = parsePage(withoutFrame(sound));
  if (isRefusal(page)) return page;
  const layout = layoutPage(bodyOf(page), null);
  const broken = checkReferences(sound, layout.lines);
  if (broken) return broken;
  if (layout.lines.length === 0) {
    return refuse("invalid", "There are no words in what was pasted. Paste some text.");
  }
  const { lines } = layout;
  const titles = new Map(headlineOf(lines).map((index) => [index, "headline" as const]));
  return readArticle({
    lines: toSourceLines(lines, {
      titles,
      reasons: lines.map(reasonOf),
      story: headOf(lines),
    }),
    warnings: warningsOf(lines, layout),
  });
}

/** What browsers and Word put around the selection itself. */
function withoutFrame(html: string): string {
  const start = html.indexOf("<!--StartFragment-->");
  const end = html.lastIndexOf("<!--EndFragment-->");
  return start === -1 || end <= start ? html : html.slice(start, end) + commentsBehind(html, end);
}

/** Word's comments stand behind the selection that they are about. */
function commentsBehind(html: string, end: number): string {
  const list = html.indexOf("mso-element:comment-list", end);
  return list === -1 ? "" : html.slice(html.lastIndexOf("<", list));
}

/** A heading of the first level that stands first, or alone of its level. */
function headlineOf(lines: readonly PageLine[]): number[] {
  const tops = lines.flatMap(({ level }, index) => (level === 1 ? [index] : []));
  const [first] = tops;
  return first !== undefined && (first === 0 || (tops.length === 1 && first < 4)) ? [first] : [];
}

/** Most lines over the story. */
const LONGEST_HEAD = 8;

/** How many lines may be a byline: those over the first paragraph under one. */
function headOf(lines: readonly PageLine[]): number {
  const byline = lines.findIndex(({ text }) => isByline(text));
  const story = lines.findIndex(
    (line, index) => byline !== -1 && index > byline && storyWeight(line) > 0,
  );
  return Math.min(story === -1 ? LONGEST_HEAD : story, LONGEST_HEAD, lines.length);
}

function reasonOf(
  { role, reason }: PageLine,
  index: number,
  lines: readonly PageLine[],
): string | null {
  const isDescribed = [lines[index - 1], lines[index + 1]].some(
    (near) => near?.kind === "caption" && near.role !== "alt",
  );
  return role === "alt" && isDescribed ? "picture description" : reason;
}
