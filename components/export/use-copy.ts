import { isCancelledError } from "@tanstack/react-query";
import { useState } from "react";
import { notify } from "#components/ui/toast-queue.ts";
import { isUnreachable, messageOf, refusalOf } from "#lib/client/api-error.ts";
import { type ExportChoice, fetchExport } from "#lib/client/export/exports.ts";
import type { ExportFile } from "#lib/client/export/use-export-file.ts";
import { formatInfo } from "#lib/domain/formats.ts";
import { copiedOf, copy } from "./copy-export.ts";

export interface CopyQuestion {
  readonly article: string;
  readonly choice: ExportChoice;
  readonly source: ExportFile;
}

const NOT_LET =
  "The browser did not let Galley copy it. Press into the preview, then Ctrl+A and Ctrl+C, or ⌘A and ⌘C; or download the file.";

/** Copies what is previewed, with its look where that helps whatever it is pasted into. */
export function useCopy({ article, choice, source }: CopyQuestion) {
  const [isCopying, setCopying] = useState(false);
  const start = async () => {
    if (isCopying) return;
    setCopying(true);
    const { format } = choice;
    const copied = copiedOf(format, source.fetch(), (twin) =>
      fetchExport(article, { ...choice, format: twin }, {}),
    );
    try {
      await copy(copied);
      notify({ message: `Copied: ${formatInfo(format).label}.` });
    } catch (error) {
      if (!isCancelledError(error)) notify({ message: wordFailure(error), tone: "bad" });
    }
    setCopying(false);
  };
  return { isCopying, copy: () => void start() };
}

function wordFailure(error: unknown): string {
  const isTold = refusalOf(error) !== null || isUnreachable(error);
  return isTold ? `Nothing was copied. ${messageOf(error)}` : NOT_LET;
}
