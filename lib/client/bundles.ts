import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { BundleImported, BundlePreview } from "#lib/domain/bundle/contents.ts";
import { beginsAsBundle, LARGEST_BUNDLE, mayHoldBundle } from "#lib/domain/bundle/text.ts";
import { refuse } from "#lib/domain/refusal.ts";
import { request, withQuery } from "./api.ts";
import { apiRefused } from "./api-error.ts";
import { asForm } from "./form-mutation.ts";
import { keys } from "./queries.ts";

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
  // Another program may have written it anew, in another order.
  const mayBe = /^\ufeff?\s*\{/u.test(beginning) && file.size <= LARGEST_BUNDLE;
  return mayBe && mayHoldBundle(await file.text());
}

/** What a bundle holds, and what keeps it out. Nothing is written. Throws as `request` does. */
export function previewBundle(sent: SentBundle, signal: AbortSignal): Promise<BundlePreview> {
  return send<BundlePreview>("/api/bundles/preview", sent, signal);
}

/** Brings a bundle's article to a desk. Throws as `request` does. */
export function importBundle(sent: SentBundle): Promise<BundleImported> {
  return send<BundleImported>("/api/bundles", sent);
}

/** A larger one than a server takes is not even sent. */
function send<Answer>(
  path: string,
  { file, desk }: SentBundle,
  signal?: AbortSignal,
): Promise<Answer> {
  if (file.size > LARGEST_BUNDLE) {
    const message = "The bundle is larger than 64 MiB, the most that Galley takes in.";
    return Promise.reject(apiRefused(refuse("too_large", message)));
  }
  const options = { method: "POST", body: file, ...(signal && { signal }) } as const;
  return request<Answer>(withQuery(path, { desk }), options);
}

/** Brings a bundle in for a person who waits. */
export function useImportBundle() {
  const client = useQueryClient();
  return useMutation({
    ...asForm,
    mutationFn: importBundle,
    onSuccess: () => client.invalidateQueries({ queryKey: keys.articles, refetchType: "none" }),
  });
}
