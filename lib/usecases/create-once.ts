import { createHash } from "node:crypto";
import { isCreated, recordCreation } from "#db/creations.ts";
import { type AsyncResult, isRefusal, refuse } from "#lib/domain/refusal.ts";
import type { Context } from "./context.ts";
import { transact } from "./transact.ts";

/** What somebody asks to create: the client's identifier, and all that makes the request what it is. */
export interface CreateRequest {
  readonly id: string;
  /** The verb and its subject, so that one identifier never stands for two things. */
  readonly verb: string;
  readonly input: unknown;
}

/**
 * Creates under the client's identifier, once: the same request again is answered with what stands
 * there (`again`), another one under the same identifier is refused. Call it inside the transaction.
 */
export async function createOnce<T>(
  context: Context,
  request: CreateRequest,
  paths: { create(): AsyncResult<T>; again(): AsyncResult<T> },
): AsyncResult<T> {
  const digest = createHash("sha256")
    .update(JSON.stringify([request.verb, request.input]))
    .digest("hex");
  const outcome = await recordCreation(context.db, {
    id: request.id,
    person: context.user.id,
    digest,
    createdAt: context.now,
  });
  switch (outcome) {
    case "new":
      return paths.create();
    case "same":
      return paths.again();
    case "taken":
      return refuse(
        "exists",
        "Something else was created under this identifier. Make a new one and send it again.",
      );
    default:
      return outcome satisfies never;
  }
}

/** What creating takes that needs long, and what is done with it. */
export interface PreparedPaths<P, T> {
  /** Before the transaction, and not for a request that was answered before. */
  prepare(context: Context): AsyncResult<P>;
  create(context: Context, prepared: P): AsyncResult<T>;
  again(context: Context): AsyncResult<T>;
}

/** The same in a transaction of its own, which does not wait for what takes long. */
export async function createPrepared<P extends object, T>(
  context: Context,
  request: CreateRequest,
  { prepare, create, again }: PreparedPaths<P, T>,
): AsyncResult<T> {
  const isKnown = await isCreated(context.db, request.id);
  const early = isKnown ? null : await prepare(context);
  return transact(context, (context) =>
    createOnce(context, request, {
      async create() {
        const prepared = early ?? (await prepare(context));
        return isRefusal(prepared) ? prepared : create(context, prepared);
      },
      again: () => again(context),
    }),
  );
}
