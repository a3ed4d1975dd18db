import type { FetchedExport } from "#lib/client/export/exports.ts";
import { formatInfo } from "#lib/domain/formats.ts";
import type { ExportFormat } from "#lib/domain/vocabulary.ts";
import { csvRows } from "./csv-rows.ts";
import { bodyOf, textOf } from "./preview-frame.ts";

/** The format with the same words as a page, for pasting with headings, lists and links. */
const AS_PAGE: Readonly<Partial<Record<ExportFormat, ExportFormat>>> = {
  text: "html",
  "text-with-notes": "html-with-notes",
  markdown: "html",
};

/** Fetches the same article in another format. Throws as `requestFile` does. */
export type FetchFormat = (format: ExportFormat) => Promise<Pick<FetchedExport, "blob">>;

/** What is copied: the words themselves, and where it helps whatever they are pasted into, as a page. */
export interface CopyContent {
  readonly plain: Promise<string>;
  readonly html: Promise<string> | null;
}

/** Whether a format can be copied: what is no text cannot. */
export function canCopy(format: ExportFormat): boolean {
  return formatInfo(format).preview !== "none";
}

/** What of a file is copied. */
export function contentToCopy(
  format: ExportFormat,
  file: Promise<Pick<FetchedExport, "blob">>,
  fetchFormat: FetchFormat,
): CopyContent {
  const words = file.then(({ blob }) => blob.text());
  const { preview, extension } = formatInfo(format);
  if (preview === "html") {
    const page = words.then(parsePage);
    // In this order: the words are read before the body is taken apart.
    const plain = page.then(textOf);
    return { plain, html: plain.then(() => page).then(bodyOf) };
  }
  if (extension === "csv") return { plain: words, html: words.then(tableOf) };
  const htmlFormat = AS_PAGE[format];
  if (!htmlFormat) return { plain: words, html: null };
  const page = fetchFormat(htmlFormat).then(({ blob }) => blob.text());
  return { plain: words, html: page.then(parsePage).then(bodyOf) };
}

/**
 * Puts it on the clipboard. Must begin within the press that asks for it: the words may come later
 * (Clipboard API, `ClipboardItem` of promises). Throws what the words throw, or the browser's refusal.
 */
export async function copy(copied: CopyContent): Promise<void> {
  const writing = write(copied);
  const [written, ...words] = await Promise.allSettled([writing, copied.plain, copied.html]);
  // A refusal of the server says more than that of the browser which then gets nothing.
  const failed = [...words, written].find(({ status }) => status === "rejected");
  if (failed?.status === "rejected") throw failed.reason;
}

async function write({ plain, html }: CopyContent): Promise<void> {
  // Both are missing where the page has come over plain http.
  if (typeof ClipboardItem === "undefined" || !("clipboard" in navigator)) {
    throw new TypeError("This browser has no clipboard for pages.");
  }
  const blobOf = (type: string) => (text: string) => new Blob([text], { type });
  const parts = {
    "text/plain": plain.then(blobOf("text/plain")),
    ...(html && { "text/html": html.then(blobOf("text/html")) }),
  };
  await navigator.clipboard.write([new ClipboardItem(parts)]);
}

/** What is copied has no style of ours: it takes that of the page it is pasted into. */
function parsePage(html: string): Document {
  return new DOMParser().parseFromString(html.replace(/<style.*?<\/style>/gisu, ""), "text/html");
}

/** Rows as a table, which spreadsheets take as cells. */
function tableOf(csv: string): string {
  const table = document.implementation.createHTMLDocument().createElement("table");
  for (const row of csvRows(csv, Number.POSITIVE_INFINITY)) {
    const line = table.insertRow();
    for (const cell of row) line.insertCell().textContent = cell;
  }
  return table.outerHTML;
}
