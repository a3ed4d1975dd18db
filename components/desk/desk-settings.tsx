"use client";
import { LoadFailure } from "#components/ui/empty-state.tsx";
import layout from "#components/ui/layout.module.css";
import { PageHead } from "#components/ui/page-head.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { useDesk } from "#lib/client/queries.ts";
import { can } from "#lib/domain/permission.ts";
import { DeskPolicy } from "./desk-policy.tsx";
import { DeskRules } from "./desk-rules.tsx";
import { Invitations } from "./invitations.tsx";
import { People } from "./people.tsx";

/** A desk: who is on it, who has been asked, and its policy. */
export function DeskSettings({ slug }: { readonly slug: string }) {
  const query = useDesk(slug);
  if (query.isPending) return <Skeleton label="Loading the desk" />;
  if (query.isLoadingError) return <LoadFailure title="The desk did not load" query={query} />;
  const desk = query.data;
  const mayManage = can(desk.role, "desk.manage");
  return (
    <>
      <PageHead title={desk.name}>
        You are {desk.role === "admin" ? "an" : "a"} {desk.role} here.
      </PageHead>
      <div className={layout.stack}>
        <People slug={slug} mayManage={mayManage} />
        {mayManage && <Invitations slug={slug} />}
        <DeskPolicy desk={desk} mayManage={mayManage} />
        <DeskRules desk={desk} mayManage={mayManage} />
      </div>
    </>
  );
}
