import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { DraftOwner } from "#components/shell/draft-owner.tsx";
import { keys } from "#lib/client/queries.ts";
import { requirePageContext } from "#lib/http/page.ts";
import { me } from "#lib/usecases/people.ts";
import { viewWaiting } from "#lib/usecases/waiting.ts";

export interface SignedInProps {
  /** The page's own path, to come back to after signing in. */
  readonly path: string;
  readonly children: ReactNode;
}

/** A page for people: sends everybody else to sign in, and tells the browser who this is. */
export async function SignedIn({ path, children }: SignedInProps) {
  const context = await requirePageContext(path);
  const client = new QueryClient();
  client.setQueryData(keys.me, me(context));
  client.setQueryData(keys.waiting, await viewWaiting(context));
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <DraftOwner person={context.user.id}>{children}</DraftOwner>
    </HydrationBoundary>
  );
}
