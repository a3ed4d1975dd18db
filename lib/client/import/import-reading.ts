import { useRef } from "react";
import type { ImportPreview } from "#lib/domain/answers/import.ts";
import type { BundlePreview } from "#lib/domain/bundle/contents.ts";
import { beginsAsBundle } from "#lib/domain/bundle/text.ts";
import { LARGEST_FILE } from "#lib/domain/import/largest-file.ts";
import { refuse } from "#lib/domain/refusal.ts";
import { request } from "../api.ts";
import { apiRefused } from "../api-error.ts";
import { useFormMutation } from "../form-mutation.ts";
import { isBundle, previewBundle } from "./bundles.ts";

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
  return request("POST /api/imports", { body: bodyOf(source), signal });
}

function bodyOf(source: ImportSource): unknown {
  if (!("file" in source)) return source;
  const form = new FormData();
  form.set("desk", source.desk);
  form.set("file", source.file);
  return form;
}

/** A bundle that can be looked at, for a desk by its short name. */
export interface SeenBundle {
  readonly file: File;
  readonly desk: string;
  readonly preview: BundlePreview;
}

/** What a source turned out to be. */
export type Brought =
  | { readonly kind: "article"; readonly preview: ImportPreview }
  | ({ readonly kind: "bundle" } & SeenBundle);

async function bring(source: ImportSource, signal: AbortSignal): Promise<Brought> {
  const file = await bundleIn(source);
  if (!file) return { kind: "article", preview: await readImport(source, signal) };
  const { desk } = source;
  return { kind: "bundle", file, desk, preview: await previewBundle({ file, desk }, signal) };
}

/** The bundle that somebody brings as a file, or pastes as text; null for every other source. */
async function bundleIn(source: ImportSource): Promise<File | null> {
  if ("file" in source) return (await isBundle(source.file)) ? source.file : null;
  const text = textOf(source);
  return beginsAsBundle(text) ? new File([text], "Pasted bundle.json") : null;
}

function textOf(source: ImportSource): string {
  if ("text" in source) return source.text;
  return "markdown" in source ? source.markdown : "";
}

export interface Reading {
  readonly read: (source: ImportSource, onRead: (brought: Brought) => void) => void;
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
  const { mutate, reset, variables, error, isPending } = useFormMutation((source: ImportSource) => {
    running.current = new AbortController();
    return bring(source, running.current.signal);
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
