"use client";
import { PageHead } from "#components/ui/page-head.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { useIsBrowser } from "#components/ui/use-is-browser.ts";
import { useImportDraft } from "#lib/client/import-draft.ts";
import { useMe } from "#lib/client/queries.ts";
import { ImportForm } from "./import-form.tsx";
import { ImportPreview } from "./import-preview.tsx";

/** Brings an article in: first its words, then what was recognised in them. */
export function ImportDesk() {
  const isBrowser = useIsBrowser();
  const me = useMe().data;
  if (!isBrowser || !me) return <Skeleton label="Loading" />;
  return (
    <ImportSteps desks={me.memberships.map(({ desk }) => ({ id: desk.slug, label: desk.name }))} />
  );
}

interface ImportStepsProps {
  readonly desks: readonly { readonly id: string; readonly label: string }[];
}

function ImportSteps({ desks }: ImportStepsProps) {
  const kept = useImportDraft();
  const { draft } = kept;
  const known = desks.find(({ id }) => id === draft.desk) ?? desks[0];
  if (!known) {
    return (
      <PageHead title="Import an article">
        You are on no desk yet. Ask an admin for an invitation, then come back.
      </PageHead>
    );
  }
  if (draft.preview) {
    return <ImportPreview kept={kept} preview={draft.preview} desk={known} />;
  }
  return <ImportForm kept={kept} desks={desks} desk={known.id} />;
}
