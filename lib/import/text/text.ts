import type { ImportedArticle } from "#lib/domain/import/imported-article.ts";
import { isRefusal, type Refusal } from "#lib/domain/refusal.ts";
import { readArticle } from "../article/article.ts";
import { checkText } from "../bytes/decode.ts";
import { splitLines } from "../lines/lines.ts";
import { readMail } from "./mail.ts";
import { unwrapLines } from "./unwrap.ts";
import { readWireHead } from "./wire-head.ts";

/**
 * Reads a plain text, pasted or from a file, as an article (see `readArticle`). Blank lines and the white
 * space around lines are dropped. What ends a line: see `splitLines`. Refuses what `checkText` refuses.
 */
export function importText(
  text: string,
  { fileName }: { readonly fileName?: string } = {},
): ImportedArticle | Refusal {
  const sound = checkText(text);
  if (isRefusal(sound)) return sound;
  return readArticle({ lines: unwrapLines(readWireHead(readMail(splitLines(sound)))), fileName });
}
