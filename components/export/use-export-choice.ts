import { useState } from "react";
import type { ExportChoice } from "#lib/client/export/exports.ts";
import { recallExport, rememberExport } from "#lib/client/export/last-export.ts";
import { useMe } from "#lib/client/queries.ts";

export interface ShownChoice {
  readonly choice: ExportChoice;
  readonly change: (part: Partial<ExportChoice>) => void;
  /** Keeps the format for the next time; once something has been done with it. */
  readonly remember: () => void;
}

/** What is chosen in an export dialog; at first the format that this person took last. */
export function useExportChoice(): ShownChoice {
  const me = useMe().data?.id ?? null;
  const [choice, setChoice] = useState<ExportChoice>(() => ({
    ...recallExport(window.localStorage, me),
    corrections: "accepted",
    confidential: "leave",
    revision: null,
  }));
  return {
    choice,
    change: (part) =>
      setChoice((choice) => ({
        ...choice,
        // Including confidential evidence is decided for each file.
        ...(part.format && { confidential: "leave" }),
        ...part,
      })),
    remember: () => rememberExport(window.localStorage, me, choice),
  };
}
