import type { ImportedArticle } from "#lib/domain/import/imported-article.ts";
import { ImportedArticleShape } from "#lib/domain/import/imported-shape.ts";
import { isRefusal, type Refusal } from "#lib/domain/refusal.ts";
import { checkRevision } from "#lib/domain/revision.ts";
import { lineAt, linesOf, type Range, rangesOverlap } from "#lib/domain/text.ts";

/** What became of an input, and what is wrong with that. */
export interface Findings {
  readonly kind: "articles" | "refusals";
  readonly faults: string[];
}

/** Reads, and lists every promise of `ImportedArticle` that the answer breaks; throwing is one too. */
export async function findFaults(
  read: () => Promise<ImportedArticle | Refusal>,
): Promise<Findings> {
  try {
    const answer = await read();
    if (isRefusal(answer)) {
      return { kind: "refusals", faults: answer.message === "" ? ["It says nothing."] : [] };
    }
    return { kind: "articles", faults: fieldErrorsOf(answer) };
  } catch (error) {
    const { stack = "" } = error instanceof Error ? error : new Error(String(error));
    return { kind: "refusals", faults: [`It threw: ${stack.split("\n").slice(0, 4).join(" ")}`] };
  }
}

function fieldErrorsOf(article: ImportedArticle): string[] {
  const { text, formats, notes, changes, comments, leftOut, blocks } = article;
  const shape = ImportedArticleShape.safeParse(article);
  // It throws where the revision is unsound, which `findFaults` lists.
  checkRevision(article);
  const lines = linesOf(text);
  const isInLine = (range: Range) => {
    const line = lineAt(lines, range.start);
    return range.start < range.end && range.start >= line.start && range.end <= line.end;
  };
  const cuts = ({ start, end }: Range) => isHalf(text, start) || isHalf(text, end);
  const inText = [...formats, ...notes, ...comments];
  return [
    ...(shape.success ? [] : [`Its shape is wrong: ${shape.error.message.slice(0, 200)}`]),
    ...(text.trim() === "" ? ["It has no words."] : []),
    ...(text.includes("\0") ? ["It holds NUL."] : []),
    ...(article.headline === "" ? ["It has no name."] : []),
    ...(inText.every(isInLine) ? [] : ["A range is outside its line, or empty."]),
    ...(changes.every((one) => one.start === one.end || isInLine(one))
      ? []
      : ["A change is outside its line."]),
    ...([...inText, ...changes].some(cuts) ? ["A range cuts a character."] : []),
    ...(areApart(changes) ? [] : ["Changes overlap, or are out of order."]),
    ...(changes.some(({ insert }) => insert.includes("\n")) ? ["A change inserts lines."] : []),
    ...(leftOut.every(({ before }) => before >= 0 && before <= blocks.length)
      ? []
      : ["A left-out line stands nowhere."]),
    ...(leftOut.every((line) =>
      line.formats.every(({ start, end }) => start >= 0 && start < end && end <= line.text.length),
    )
      ? []
      : ["A format is outside a left-out line."]),
    // It writes halves of characters as escapes, and a backslash as two.
    ...(/(?<!\\)(?:\\\\)*\\ud[89a-f]/u.test(JSON.stringify(article))
      ? ["It holds half of a character."]
      : []),
  ];
}

function isHalf(text: string, offset: number): boolean {
  return (
    /[\udc00-\udfff]/.test(text.charAt(offset)) && /[\ud800-\udbff]/.test(text.charAt(offset - 1))
  );
}

function areApart(changes: readonly Range[]): boolean {
  return changes.every((change, index) => {
    const before = changes[index - 1];
    return !before || (before.end <= change.start && !rangesOverlap(before, change));
  });
}
