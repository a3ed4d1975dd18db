import { useMutation } from "@tanstack/react-query";
import { useRef } from "react";
import { LARGEST_FILE } from "#lib/domain/largest-file.ts";
import { refuse } from "#lib/domain/refusal.ts";
import type { ImportPreview } from "./answers.ts";
import { request } from "./api.ts";
import { apiRefused } from "./api-error.ts";
import { asForm } from "./form-mutation.ts";

/** What is imported, for which desk (its short name or identifier). */
export type ImportSource = { readonly desk: string } & (
  | { readonly text: string }
  | { readonly html: string }
  | { readonly markdown: string }
  | { readonly url: string }
  | { readonly file: File }
);

/**
 * Reads a source into a preview; nothing is on the desk yet. Throws as `request` does; a file larger
 * than `LARGEST_FILE` is not even sent.
 */
export function readImport(source: ImportSource, signal: AbortSignal): Promise<ImportPreview> {
  if ("file" in source && source.file.size > LARGEST_FILE) {
    const message = "The file is larger than 10 MiB. Split it, or leave its pictures out.";
    return Promise.reject(apiRefused(refuse("too_large", message)));
  }
  return request<ImportPreview>("/api/imports", { method: "POST", body: bodyOf(source), signal });
}

function bodyOf(source: ImportSource): unknown {
  if (!("file" in source)) return source;
  const form = new FormData();
  form.set("desk", source.desk);
  form.set("file", source.file);
  return form;
}

export interface Reading {
  readonly read: (source: ImportSource, onRead: (preview: ImportPreview) => void) => void;
  /** Stops the reading under way, and forgets what an earlier one failed with. */
  readonly cancel: () => void;
  /** What is being read, or failed to be. */
  readonly source: ImportSource | null;
  readonly error: Error | null;
  readonly isPending: boolean;
}

/** Reads one source at a time for a person who waits and may change their mind. */
export function useReading(): Reading {
  const running = useRef<AbortController>(null);
  const { mutate, reset, variables, error, isPending } = useMutation({
    ...asForm,
    mutationFn: (source: ImportSource) => {
      running.current = new AbortController();
      return readImport(source, running.current.signal);
    },
  });
  return {
    read: (source, onSuccess) => mutate(source, { onSuccess }),
    cancel() {
      running.current?.abort();
      reset();
    },
    source: variables ?? null,
    error,
    isPending,
  };
}
