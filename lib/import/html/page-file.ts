import type { ImportedArticle } from "#lib/domain/import/imported-article.ts";
import { isRefusal, type Refusal } from "#lib/domain/refusal.ts";
import { refuseJson } from "../bytes/refuse-json.ts";
import { importPage } from "./page.ts";
import { decodeHtml } from "./sniff.ts";
import { looksLikePage } from "./whole-page.ts";

/** The bytes of a file or page, with what its sender says of it. */
export interface SentFile {
  readonly bytes: Uint8Array;
  readonly fileName?: string;
  /** As the sender named it, with its parameters. */
  readonly mediaType?: string;
  /** Where a page was fetched from. */
  readonly address?: string;
}

/** How much of a file is looked at to see that it is a page, in bytes. */
const REACH = 4_096;

/** Whether a file is a page: its bytes begin as one, or it is called one. */
export function isPage({ bytes, fileName = "", mediaType = "" }: SentFile): boolean {
  return (
    looksLikePage(
      new TextDecoder("latin1").decode(bytes.subarray(0, REACH)).replace(/^ï»¿/u, ""),
    ) ||
    /\.(?:html?|xhtml?)$/iu.test(fileName) ||
    /^(?:text\/html|application\/xhtml\+xml)\b/iu.test(mediaType)
  );
}

/** Reads the bytes of a page (see `decodeHtml` and `importPage`, which refuse what cannot be read). */
export function importPageFile(file: SentFile): ImportedArticle | Refusal {
  const html = decodeHtml(file.bytes, file.mediaType);
  if (isRefusal(html)) return html;
  const json = refuseJson(html);
  if (json) return json;
  return importPage(html, { address: file.address, fileName: file.fileName });
}
