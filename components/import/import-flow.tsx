"use client";
import { useState, useSyncExternalStore } from "react";
import { useFocus } from "#components/ui/focus-target.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import type { Option } from "#components/ui/select.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import type { SeenBundle } from "#lib/client/import/import-reading.ts";
import { useImportBatch } from "#lib/client/import/use-import-batch.ts";
import { useImportDraft } from "#lib/client/import/use-import-draft.ts";
import { useMe } from "#lib/client/queries.ts";
import { BatchScreen } from "./batch/batch-screen.tsx";
import { BundlePreview } from "./bundle/bundle-preview.tsx";
import { ImportPreview } from "./preview/import-preview.tsx";
import { ImportForm } from "./source/import-form.tsx";

/** Brings articles in: one with a look at what was recognised in it, or many files at once. */
export function ImportFlow() {
  const isBrowser = useIsBrowser();
  const me = useMe().data;
  if (!isBrowser || !me) return <Skeleton label="Loading" />;
  const desks = me.memberships.map(({ desk }) => ({ id: desk.slug, label: desk.name }));
  return <ImportSteps person={me.id} desks={desks} />;
}

interface ImportStepsProps {
  /** The identifier of whoever imports. */
  readonly person: string;
  readonly desks: readonly Option<string>[];
}

function ImportSteps({ person, desks }: ImportStepsProps) {
  const kept = useImportDraft(person);
  const batch = useImportBatch();
  const focus = useFocus();
  const [bundle, setBundle] = useState<SeenBundle | null>(null);
  const { draft } = kept;
  const known = desks.find(({ id }) => id === draft.desk) ?? desks[0];
  if (!known) {
    return (
      <PageHead title="Import an article">
        You are on no desk yet. Ask an admin for an invitation, then come back.
      </PageHead>
    );
  }
  if (batch.rows.length > 0) return <BatchScreen batch={batch} desks={desks} />;
  if (bundle) return <BundlePreview bundle={bundle} desks={desks} onBack={() => setBundle(null)} />;
  if (draft.step === "preview" && draft.preview) {
    return <ImportPreview kept={kept} preview={draft.preview} desk={known} />;
  }
  return (
    <ImportForm
      kept={kept}
      desks={desks}
      desk={known.id}
      onFiles={(files) => {
        batch.start(known.id, files);
        focus("main");
      }}
      onBundle={setBundle}
    />
  );
}

const never = () => () => {};

/** False while the page is rendered on the server and taken over, true afterwards. */
function useIsBrowser(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
