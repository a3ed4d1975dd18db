import type { BundleImported, BundlePreview } from "#lib/domain/bundle/contents.ts";
import { beginsAsBundle, LARGEST_BUNDLE, mayHoldBundle } from "#lib/domain/bundle/text.ts";
import { refuse } from "#lib/domain/refusal.ts";
import { request } from "../api.ts";
import { apiRefused } from "../api-error.ts";
import { useFormMutation } from "../form-mutation.ts";
import { refreshArticles } from "../queries.ts";

/** Bytes in which a bundle says that it is one, as Galley writes it. */
const BEGINNING = 200;

/** A bundle for a desk, by the desk's short name. */
export interface SentBundle {
  readonly file: File;
  readonly desk: string;
}

/** Whether a file is a bundle, whatever it is called; whether a sound one, the server says. */
export async function isBundle(file: File): Promise<boolean> {
  const beginning = await file.slice(0, BEGINNING).text();
  if (beginsAsBundle(beginning)) return true;
  // Another program may have rewritten it in another order.
  const mayBe = /^\ufeff?\s*\{/u.test(beginning) && file.size <= LARGEST_BUNDLE;
  return mayBe && mayHoldBundle(await file.text());
}

/** What a bundle holds, and what keeps it out. Nothing is written. Throws as `request` does. */
export async function previewBundle(
  { file, desk }: SentBundle,
  signal: AbortSignal,
): Promise<BundlePreview> {
  refuseLarge(file);
  return request("POST /api/bundles/preview", { query: { desk }, body: file, signal });
}

/** Brings a bundle's article to a desk. Throws as `request` does. */
export async function importBundle({ file, desk }: SentBundle): Promise<BundleImported> {
  refuseLarge(file);
  return request("POST /api/bundles", { query: { desk }, body: file });
}

/** A larger one than a server takes is not even sent. */
function refuseLarge({ size }: File): void {
  if (size <= LARGEST_BUNDLE) return;
  const message = "The bundle is larger than 64 MiB, the most that Galley takes in.";
  throw apiRefused(refuse("too_large", message));
}

/** Brings a bundle in for a person who waits. */
export function useImportBundle() {
  return useFormMutation(importBundle, { onSuccess: refreshArticles });
}
