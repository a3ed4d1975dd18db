import { type DeskPolicy, type DeskRow, findDeskBySlug, updateDesk } from "#db/desks.ts";
import { appendEvent, readLastDeskChange } from "#db/events.ts";
import type { DeskView } from "#lib/domain/answers/people.ts";
import { describeChange } from "#lib/domain/change.ts";
import { bySlug, type DeskSlug } from "#lib/domain/desk-ref.ts";
import { hasRole } from "#lib/domain/permission.ts";
import { type AsyncResult, isRefusal, refuse, refuseField } from "#lib/domain/refusal.ts";
import type { ChangeDesk, CreateDesk } from "#lib/domain/requests.ts";
import type { Role } from "#lib/domain/vocabulary.ts";
import { type Context, requirePermission, requirePermissionAt } from "./context.ts";
import { makeDesk } from "./create-accounts.ts";
import { createOnce } from "./create-once.ts";
import { requireDesk } from "./subjects.ts";
import { transact } from "./transact.ts";

/** A desk of one's own. */
export async function readDesk(context: Context, slug: DeskSlug): AsyncResult<DeskView> {
  const membership = requirePermissionAt(context, bySlug(slug), "article.read");
  if (isRefusal(membership)) return membership;
  return viewDesk(await requireDesk(context, membership.desk.id), membership.role);
}

/** Makes another desk and its maker the admin there. Takes an admin of any desk. */
export function createDesk(context: Context, input: CreateDesk): AsyncResult<DeskView> {
  return transact(context, async (context) => {
    if (!context.user.memberships.some(({ role }) => hasRole(role, "admin"))) {
      return refuse("forbidden", "Making a desk takes an admin of another one. Ask one.");
    }
    const create = async () => {
      if (await findDeskBySlug(context.db, input.slug)) {
        return refuseField("slug", "Another desk has this short name. Choose another.");
      }
      const { id, slug, name } = input;
      await makeDesk(context, { id, slug, name: name.trim() }, context.user.id);
      return viewDesk(await requireDesk(context, id), "admin");
    };
    // The maker of a desk may have been removed from it since.
    const again = async () => {
      const membership = requirePermission(context, input.id, "article.read");
      if (isRefusal(membership)) return membership;
      return viewDesk(await requireDesk(context, input.id), membership.role);
    };
    return createOnce(context, { id: input.id, verb: "desk", input }, { create, again });
  });
}

/** Changes a desk's name or policy. Takes an admin, and the version that they saw. */
export function changeDesk(
  context: Context,
  slug: DeskSlug,
  input: ChangeDesk,
): AsyncResult<DeskView> {
  return transact(context, async (context) => {
    const membership = requirePermissionAt(context, bySlug(slug), "desk.manage");
    if (isRefusal(membership)) return membership;
    const { db, now, user } = context;
    const row = await requireDesk(context, membership.desk.id);
    const current = viewDesk(row, membership.role);
    if (row.version !== input.version) {
      const change = await readLastDeskChange(db, row.id);
      const done = change ? describeChange(change, user.id) : "The desk was changed";
      const message = `${done}. Look at it again, then repeat yours.`;
      return refuse("stale", message, { current, ...(change && { change }) });
    }
    const before = { name: row.name, ...policyOf(row) };
    const after = {
      name: input.name?.trim() ?? row.name,
      maySelfReview: input.maySelfReview ?? row.maySelfReview,
      mayFetch: input.mayFetch ?? row.mayFetch,
      noticeStyle: input.noticeStyle ?? row.noticeStyle,
      isSensitive: input.isSensitive ?? row.isSensitive,
      rules: input.rules ?? row.rules,
      mayAmendOnApproval: input.mayAmendOnApproval ?? row.mayAmendOnApproval,
    };
    await updateDesk(db, row.id, after);
    const desk = row.id;
    await appendEvent(db, { at: now, actor: user.id, type: "desk.changed", desk, before, after });
    return { ...current, ...after, version: row.version + 1 };
  });
}

function viewDesk(row: DeskRow, role: Role): DeskView {
  const { id, slug, name, version } = row;
  return { id, slug, name, ...policyOf(row), version, role };
}

function policyOf(row: DeskPolicy): DeskPolicy {
  const { maySelfReview, mayAmendOnApproval, mayFetch, noticeStyle, isSensitive, rules } = row;
  return { maySelfReview, mayAmendOnApproval, mayFetch, noticeStyle, isSensitive, rules };
}
