"use client";
import { useQuery } from "@tanstack/react-query";
import { ActsProvider } from "#components/acts/acts-context.tsx";
import { NoticeSettingProvider } from "#components/notices/notice-setting.tsx";
import { PageShell } from "#components/shell/page-shell.tsx";
import { Announcer } from "#components/ui/announcer.tsx";
import { usePendingActs, useWithPendingActs } from "#lib/client/acts/pending-acts.ts";
import { articleQuery, pollingOptions } from "#lib/client/queries.ts";
import type { ArticleView } from "#lib/domain/article.ts";
import { WorkspaceLayout } from "./workspace-layout.tsx";

export interface WorkspaceProps {
  /** As the server read it for this page. */
  readonly initial: ArticleView;
  /** The claim to open at first. */
  readonly initialClaim: string | null;
}

/** Where an article is checked. */
export function Workspace({ initial, initialClaim }: WorkspaceProps) {
  return (
    <ActsProvider>
      <PageShell layout="full">
        <LiveWorkspace initial={initial} initialClaim={initialClaim} />
        <Announcer />
      </PageShell>
    </ActsProvider>
  );
}

function LiveWorkspace({ initial, initialClaim }: WorkspaceProps) {
  const { id } = initial.article;
  const upkeep = pollingOptions(usePendingActs(id));
  const { data } = useQuery({ ...articleQuery(id), ...upkeep, initialData: initial });
  const view = useWithPendingActs(data);
  return (
    <NoticeSettingProvider view={view}>
      <WorkspaceLayout view={view} initialClaim={initialClaim} />
    </NoticeSettingProvider>
  );
}
