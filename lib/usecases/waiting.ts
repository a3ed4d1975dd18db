import { readFlaggedByDesk, readWaiting } from "#db/waiting.ts";
import type { WaitingView } from "#lib/domain/answers/article.ts";
import type { Context } from "./context.ts";

/** What waits for the person on their desks, and who decides on what is flagged there. */
export async function viewWaiting({ db, user }: Context): Promise<WaitingView> {
  const desks = user.memberships.map(({ desk }) => desk.id);
  if (desks.length === 0) return { returned: 0, assigned: { articles: 0, claims: 0 }, flagged: [] };
  const waiting = await readWaiting(db, desks, user.id);
  return { ...waiting, flagged: await readFlaggedByDesk(db, desks) };
}
