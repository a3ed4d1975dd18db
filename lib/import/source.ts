import type { ImportedArticle } from "#lib/domain/imported.ts";
import { isRefusal, type Refusal } from "#lib/domain/refusal.ts";
import { decodeText } from "./decode.ts";
import { importText } from "./text.ts";

/** What somebody brings: words that were pasted, or the bytes of a file or page. */
export type Source =
  | { readonly kind: "text"; readonly text: string }
  /** A piece of a page, as a clipboard holds it. */
  | { readonly kind: "html"; readonly html: string }
  | { readonly kind: "markdown"; readonly markdown: string }
  | {
      readonly kind: "file";
      readonly bytes: Uint8Array;
      readonly fileName?: string;
      /** As the sender named it, with its parameters. */
      readonly mediaType?: string;
      /** Where a page was fetched from. */
      readonly address?: string;
    };

/**
 * Reads a source into an article, or says why it cannot be read. What a file is, its bytes decide, and
 * where they could be anything, its name.
 */
export async function readSource(source: Source): Promise<ImportedArticle | Refusal> {
  switch (source.kind) {
    case "text":
      return importText(source.text);
    case "html":
      return importText(source.html);
    case "markdown":
      return importText(source.markdown);
    case "file": {
      const text = decodeText(source.bytes);
      if (isRefusal(text)) return text;
      return importText(text, source.fileName === undefined ? {} : { fileName: source.fileName });
    }
    default:
      return source satisfies never;
  }
}
