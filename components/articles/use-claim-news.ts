import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { notify } from "#components/ui/toast-queue.ts";
import { request } from "#lib/client/api.ts";
import { refusalOf } from "#lib/client/api-error.ts";
import { keys, useMe } from "#lib/client/queries.ts";
import type { ArticleView } from "#lib/domain/article.ts";
import { describeChange } from "#lib/domain/change.ts";

/** Says who changed the open claim, and how, when a look at the server shows that a colleague did. */
export function useClaimNews(article: string, open: string | null): void {
  const client = useQueryClient();
  const me = useMe().data?.id ?? null;
  // Answers to polls and to one's own acts end in the same place; only its events tell them apart.
  useEffect(() => {
    if (open === null) return;
    const key = keys.article(article);
    const versionNow = () =>
      client.getQueryData<ArticleView>(key)?.claims.find(({ id }) => id === open)?.version ?? null;
    let known = versionNow();
    return client.getQueryCache().subscribe((event) => {
      if (event.type !== "updated" || event.action.type !== "success") return;
      const [kind, id] = event.query.queryKey;
      if (kind !== key[0] || id !== key[1]) return;
      const before = known;
      known = versionNow();
      if (event.action.manual || before === null || before === known) return;
      void tellOf(open, me);
    });
  }, [client, article, open, me]);
}

async function tellOf(claim: string, me: string | null): Promise<void> {
  try {
    const { change } = await request("GET /api/claims/:id/change", { params: { id: claim } });
    if (change && change.by?.id !== me) notify({ message: `${describeChange(change, me)}.` });
  } catch (error) {
    // Of a claim that is gone the refusal says who deleted it; everything else shows by itself.
    const refusal = refusalOf(error);
    if (refusal?.change && refusal.change.by?.id !== me) notify({ message: refusal.message });
  }
}
