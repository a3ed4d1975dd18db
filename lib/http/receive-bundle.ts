import { LARGEST_BUNDLE } from "#lib/domain/bundle/text.ts";
import type { DeskRef } from "#lib/domain/desk-ref.ts";
import { type AsyncResult, isRefusal, refuse } from "#lib/domain/refusal.ts";
import { type BundleUpload, refuseBundleImport } from "#lib/usecases/bundle-pool.ts";
import type { Context } from "#lib/usecases/context.ts";
import { limitImports } from "#lib/usecases/imports.ts";
import { BODY_BOUNDS, type BodyBounds, mediaType, readJsonBytes } from "./body.ts";

/** A request whose body is the file of a bundle, for a desk. */
export interface BundleRequest {
  readonly context: Context;
  readonly desk: DeskRef;
  readonly request: Request;
}

/** Only size and depth are bounded here: the import checks the rest. */
const BUNDLE_BOUNDS: BodyBounds = {
  ...{ size: LARGEST_BUNDLE, depth: BODY_BOUNDS.depth },
  ...{ keys: Number.POSITIVE_INFINITY, values: Number.POSITIVE_INFINITY },
};

/**
 * Hands a bundle that was sent to `work`, which checks it. Somebody who may not import one is refused before
 * the body is read, which may be large, and so is the fifth import of one person (`busy`).
 */
export async function receiveBundle<T>(
  { context, desk, request }: BundleRequest,
  work: (context: Context, sent: BundleUpload) => AsyncResult<T>,
): AsyncResult<T> {
  const refusal = refuseBundleImport(context, desk);
  if (refusal) return refusal;
  if (mediaType(request) !== "application/json") {
    return refuse("unsupported_type", "Send the bundle as Content-Type: application/json.");
  }
  return limitImports(context, async () => {
    const bytes = await readJsonBytes(request, BUNDLE_BOUNDS);
    return isRefusal(bytes) ? bytes : work(context, { desk, bytes, signal: request.signal });
  });
}
