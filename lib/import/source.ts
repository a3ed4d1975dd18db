import type { ImportedArticle } from "#lib/domain/import/imported-article.ts";
import { isRefusal, type Refusal } from "#lib/domain/refusal.ts";
import { decodeText } from "./bytes/decode.ts";
import { refuseBundleText } from "./bytes/refuse-json.ts";
import { refuseUnsupportedType } from "./bytes/refused-file-types.ts";
import { importFragment } from "./html/fragment.ts";
import { importPageFile, isPage, type SentFile } from "./html/page-file.ts";
import { importMarkdown } from "./markdown/markdown.ts";
import { importText } from "./text/text.ts";
import { isZip } from "./word/parts/package.ts";
import { importWord } from "./word/word.ts";

/** What somebody brings: words that were pasted, or the bytes of a file or page. */
export type Source =
  | { readonly kind: "text"; readonly text: string }
  /** A piece of a page, as a clipboard holds it. */
  | { readonly kind: "html"; readonly html: string }
  | { readonly kind: "markdown"; readonly markdown: string }
  | ({ readonly kind: "file" } & SentFile);

/**
 * Reads a source into an article, or says why it cannot be read. What a file is, its bytes decide, and
 * where they could be anything, its name.
 */
export async function readSource(source: Source): Promise<ImportedArticle | Refusal> {
  switch (source.kind) {
    case "text":
      return refuseBundleText(source.text) ?? importText(source.text);
    case "html":
      return importFragment(source.html);
    case "markdown":
      return refuseBundleText(source.markdown) ?? importMarkdown(source.markdown);
    case "file": {
      const named = source.fileName === undefined ? {} : { fileName: source.fileName };
      if (isZip(source.bytes)) return importWord(source.bytes, named);
      const known = refuseUnsupportedType(source.bytes);
      if (known) return known;
      if (isPage(source)) return importPageFile(source);
      const text = decodeText(source.bytes);
      if (isRefusal(text)) return text;
      return isMarkdown(source) ? importMarkdown(text, named) : importText(text, named);
    }
    default:
      return source satisfies never;
  }
}

/** Whether bytes that could be any text are Markdown, by what their sender calls them. */
function isMarkdown({ fileName = "", mediaType = "" }: SentFile): boolean {
  return (
    /\.(?:md|markdown|mdown|mkd)$/iu.test(fileName) || /^text\/(?:x-)?markdown\b/iu.test(mediaType)
  );
}
