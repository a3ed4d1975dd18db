import { afterEach, beforeEach, describe, expect, it, test } from "vitest";
import { deleteMembership, updateMembership } from "#db/desks.ts";
import { updatePerson } from "#db/people.ts";
import type { DeskId } from "#lib/domain/desk-ref.ts";
import { refuse } from "#lib/domain/refusal.ts";
import { type Context, requirePermission } from "./context.ts";
import { deskOf, type Newsroom, openNewsroom, refusedAs } from "./newsroom-fixture.ts";
import { endSession, startSession } from "./sessions.ts";
import { transact } from "./transact.ts";

let room: Newsroom;
let ada: Context;
let desk: DeskId;
beforeEach(async () => {
  room = await openNewsroom();
  const session = await startSession(room.ada, { person: room.ada.user.id, userAgent: null });
  ada = { ...room.ada, session };
  desk = deskOf(ada).id;
});
afterEach(() => room.close());

describe("somebody who was let in, and then", () => {
  const losses = [
    [
      "is disabled",
      "not_signed_in",
      () => updatePerson(room.db, ada.user.id, { disabledAt: ada.now }),
    ],
    ["signs out", "not_signed_in", () => endSession(room.shell, ada.session ?? "")],
    ["is taken off the desk", "not_found", () => deleteMembership(room.db, desk, ada.user.id)],
    [
      "becomes a reviewer",
      "forbidden",
      () => updateMembership(room.db, { desk, person: ada.user.id, role: "reviewer" }),
    ],
  ] as const;

  test.each(losses)("%s is refused as %s", async (_, code, lose) => {
    const manage = () =>
      transact(ada, async (context) => requirePermission(context, desk, "desk.manage"));
    expect(await manage()).toMatchObject({ role: "admin" });
    await lose();
    expect(await refusedAs(manage())).toBe(code);
  });
});

it("does not take another's session for somebody's own", async () => {
  const session = await startSession(room.carl, { person: room.carl.user.id, userAgent: null });
  expect(await refusedAs(transact({ ...ada, session }, async () => "done"))).toBe("not_signed_in");
});

it("gives the rights that somebody has got since they were let in", async () => {
  const [membership] = ada.user.memberships;
  const before: Context = { ...ada, user: { ...ada.user, memberships: [] } };
  const rights = await transact(before, async ({ user }) => user.memberships);
  expect(rights).toEqual([membership]);
});

it("lets the shell act, which has no account", async () => {
  expect(await transact(room.shell, async () => "done")).toBe("done");
});

it("leaves nothing of what was refused, nor of a transaction that joined it", async () => {
  const answer = transact(ada, async (context) => {
    await updatePerson(context.db, ada.user.id, { name: "Eda" });
    return transact(context, async () => refuse("conflict", "No."));
  });
  expect(await refusedAs(answer)).toBe("conflict");
  const { name } = await room.db
    .selectFrom("people")
    .select("name")
    .where("id", "=", ada.user.id)
    .executeTakeFirstOrThrow();
  expect(name).toBe("Ada");
});
