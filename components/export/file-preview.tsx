import { memo, useMemo } from "react";
import { Words } from "#components/ui/words.tsx";
import type { FetchedExport } from "#lib/client/export/exports.ts";
import { formatInfo } from "#lib/domain/formats.ts";
import type { ExportFormat } from "#lib/domain/vocabulary.ts";
import { csvRows } from "./csv-rows.ts";
import styles from "./export-preview.module.css";
import { describeSize } from "./file-size.ts";
import { allowStyles, framedPage } from "./preview-frame.ts";

/** Rows of a table that are shown: enough to judge by, and quick. */
const MAX_ROWS = 100;

export interface FilePreviewProps {
  readonly format: ExportFormat;
  readonly file: FetchedExport;
  /** BCP 47, of the words. */
  readonly language: string | null;
}

/** The beginning of a file, as what it is. Under it the file's name and size. */
export const FilePreview = memo(function FilePreview({ format, file, language }: FilePreviewProps) {
  const { preview, extension } = formatInfo(format);
  const isCut = !file.isWhole || (extension === "csv" && isCutTable(file));
  return (
    <>
      {preview === "html" && <Page start={file.start} />}
      {preview !== "html" && extension === "csv" && <Rows start={file.start} />}
      {preview !== "html" && extension !== "csv" && (
        <Text file={file} extension={extension} language={language} />
      )}
      <p className={styles.foot}>
        <span className={styles.fileName}>{file.name}</span>
        <span>
          {describeSize(file.blob.size)}
          {isCut && " · this is its beginning; the file has all of it"}
        </span>
      </p>
    </>
  );
});

function Page({ start }: { readonly start: string }) {
  const framed = useMemo(() => {
    const nonce = document.querySelector<HTMLElement>("script[nonce]")?.nonce ?? "";
    const page = new DOMParser().parseFromString(allowStyles(start, nonce), "text/html");
    return framedPage(page);
  }, [start]);
  return (
    // The keys that scroll go to what has the focus.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: as any part that scrolls, it is reached by Tab
    <iframe className={styles.page} title="The page" sandbox="" srcDoc={framed} tabIndex={0} />
  );
}

interface TextProps {
  readonly file: FetchedExport;
  readonly extension: string;
  readonly language: string | null;
}

function Text({ file, extension, language }: TextProps) {
  const text = useMemo(() => (isJson(extension) ? inLines(file) : file.start), [file, extension]);
  return (
    <section
      className={styles.words}
      data-set={extension === "txt" ? "serif" : "mono"}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: as any part that scrolls, it is reached by Tab
      tabIndex={0}
      aria-label="The file’s words"
      {...(language && !isJson(extension) && { lang: language })}
    >
      <Words>{text}</Words>
    </section>
  );
}

function isJson(extension: string): boolean {
  return extension === "json" || extension === "jsonld";
}

/** JSON with a line for each member, and escaped characters as themselves. */
function inLines({ start, isWhole }: FetchedExport): string {
  if (!isWhole) return start;
  try {
    return JSON.stringify(JSON.parse(start), null, 2);
  } catch {
    // Shown as it is: the reader can judge.
    return start;
  }
}

/** Without the last row, which may be cut. */
function rowsOf({ start }: Pick<FetchedExport, "start">): string[][] {
  return csvRows(start, MAX_ROWS + 1);
}

function isCutTable(file: FetchedExport): boolean {
  return rowsOf(file).length > MAX_ROWS;
}

function Rows({ start }: { readonly start: string }) {
  const [head = [], ...rows] = useMemo(() => rowsOf({ start }).slice(0, MAX_ROWS), [start]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: as any part that scrolls, it is reached by Tab
    <section className={styles.table} tabIndex={0} aria-label="The file’s rows">
      <table>
        <thead>
          <tr>
            {head.map((cell, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the cells of a file never move
              <th key={column} scope="col">
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, line) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a file never move
            <tr key={line}>
              {row.map((cell, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the cells of a file never move
                <td key={column}>
                  <div className={styles.cell}>
                    <Words>{cell}</Words>
                  </div>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
