import { isCancelledError } from "@tanstack/react-query";
import { useState } from "react";
import { notify } from "#components/ui/toast-queue.ts";
import { isUnreachable, messageOf, refusalOf } from "#lib/client/api-error.ts";
import { type ExportChoice, fetchExport } from "#lib/client/export/exports.ts";
import type { ExportFile } from "#lib/client/export/use-export-file.ts";
import { formatInfo } from "#lib/domain/formats.ts";
import { contentToCopy, copy } from "./copy-export.ts";

export interface CopyQuestion {
  readonly article: string;
  readonly choice: ExportChoice;
  readonly source: ExportFile;
}

const CLIPBOARD_REFUSED =
  "The browser did not let Galley copy it. Press into the preview, then Ctrl+A and Ctrl+C, or ⌘A and ⌘C; or download the file.";

/** Copies what is previewed, with its look where that helps whatever it is pasted into. */
export function useCopy({ article, choice, source }: CopyQuestion) {
  const [isCopying, setCopying] = useState(false);
  const start = async () => {
    if (isCopying) return;
    setCopying(true);
    const { format } = choice;
    const copied = contentToCopy(format, source.fetch(), (htmlFormat) =>
      fetchExport(article, { ...choice, format: htmlFormat }, {}),
    );
    try {
      await copy(copied);
      notify({ message: `Copied: ${formatInfo(format).label}.` });
    } catch (error) {
      if (!isCancelledError(error)) notify({ message: describeFailure(error), tone: "bad" });
    }
    setCopying(false);
  };
  return { isCopying, copy: () => void start() };
}

function describeFailure(error: unknown): string {
  const hasReason = refusalOf(error) !== null || isUnreachable(error);
  return hasReason ? `Nothing was copied. ${messageOf(error)}` : CLIPBOARD_REFUSED;
}
