import type { ImportedArticle } from "#lib/domain/import/imported-article.ts";
import { isRefusal, type Refusal } from "#lib/domain/refusal.ts";
import { readArticle } from "../article/article.ts";
import { checkText } from "../bytes/decode.ts";
import type { SourceLine } from "../lines/lines.ts";
import { NO_SPANS } from "../lines/spans.ts";
import { sourceLinesOf } from "./document-lines.ts";
import { withStatedFacts } from "./facts.ts";
import { openPackage, type Package } from "./parts/package.ts";
import { readParts, type WordParts } from "./parts/parts.ts";
import { placeComments } from "./place-comments.ts";
import { readText } from "./reader/read-text.ts";
import { warningsOf } from "./warnings.ts";
import { readLines } from "./word-lines.ts";

/**
 * Reads a Word document (Office Open XML, ECMA-376 and ISO/IEC 29500) as an article: its text as it
 * was before the changes that are tracked in it, the changes and comments with their author and date.
 * Where most of it was written with tracking on, the text is the one behind its authors' changes,
 * with a warning, and only those of others are changes. Nothing but its words is opened, and nothing
 * that it points to is fetched; macros are ignored with a warning, since words cannot run and an
 * editor cannot always choose in which form copy arrives. Refuses what `openPackage`, `readParts` and
 * `checkText` refuse.
 */
export async function importWord(
  bytes: Uint8Array,
  { fileName }: { readonly fileName?: string } = {},
): Promise<ImportedArticle | Refusal> {
  const file = await openPackage(bytes);
  if (isRefusal(file)) return file;
  const parts = readParts(file);
  if (isRefusal(parts)) return parts;
  const document = readDocument(parts, file);
  if (isRefusal(document)) return document;
  const { lines, warnings, languages } = document;
  const article = readArticle({ lines: withRunningHeads(lines, parts), fileName, warnings });
  return withStatedFacts(article, parts, languages);
}

function readDocument(parts: WordParts, file: Package) {
  const read = readText(parts);
  if (isRefusal(read)) return read;
  const found = readLines(read.paragraphs);
  const placed = placeComments(found, parts.comments, parts.threads);
  const { lines, ...counts } = sourceLinesOf(found.lines, placed);
  const words = lines.filter(({ reason }) => reason === null);
  const sound = checkText(words.map(({ text }) => text).join("\n"));
  if (isRefusal(sound)) return sound;
  const warnings = warningsOf({
    ...counts,
    found: read.found,
    accepted: read.accepted,
    dropped: found.dropped,
    names: file.names,
  });
  return { lines, warnings, languages: read.found.languages };
}

/** What stands at the head and the foot of every page is no part of the article. */
function withRunningHeads(lines: readonly SourceLine[], parts: WordParts): readonly SourceLine[] {
  const last = lines.at(-1)?.chunk ?? 0;
  const headOf = (chunk: number) => (text: string) => {
    const shown = { text, chunk, indent: 0, kind: null, spans: NO_SPANS };
    return { ...shown, reason: "running head" };
  };
  return [...parts.headers.map(headOf(-1)), ...lines, ...parts.footers.map(headOf(last + 1))];
}
