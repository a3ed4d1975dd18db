import type { z } from "zod";
import { type ArticleBundle, BundleShape } from "#lib/domain/bundle/bundle.ts";
import { faultOfBundle } from "#lib/domain/bundle/check.ts";
import { LARGEST_BUNDLE } from "#lib/domain/bundle/text.ts";
import { decodeBytes, parseJson } from "#lib/domain/parse.ts";
import { type FieldError, type Refusal, refuse } from "#lib/domain/refusal.ts";

/** Most lines, claims, events and other parts: others that write wait while they are stored. */
const MAX_PARTS = 400_000;

/** Most faults that are told. */
const MAX_FAULTS = 20;

/**
 * A bundle from the bytes of its file, which may come from anybody: of the right shape, fitting together
 * (see `faultOfBundle`), its hashes not looked at yet. Refuses `too_large`, `unsupported_type` for what
 * is no JSON, and `invalid` with the paths of what is wrong.
 */
export function readBundle(bytes: Uint8Array): ArticleBundle | Refusal {
  if (bytes.byteLength > LARGEST_BUNDLE) {
    return refuse("too_large", `A bundle has at most ${LARGEST_BUNDLE / 1_048_576} MiB.`);
  }
  const json = parseJson(decodeBytes(bytes, "utf-8"));
  if (json === undefined) {
    return refuse("unsupported_type", "This is no JSON. Choose a bundle that Galley wrote.");
  }
  const { success, data, error } = BundleShape.safeParse(json);
  if (!success) return refuseBundle(error.issues.slice(0, MAX_FAULTS).map(faultOf));
  if (countParts(data) > MAX_PARTS) {
    const max = MAX_PARTS.toLocaleString("en");
    return refuse("too_large", `The bundle has more than ${max} lines, claims, events and so on.`);
  }
  const fault = faultOfBundle(data);
  return fault ? refuseBundle([fault]) : data;
}

/** How many things the server takes over. */
function countParts({ people, revisions, claims, events }: ArticleBundle): number {
  const parts = claims.map(({ anchors, evidence, corrections, comments, reviews }) => {
    const places = corrections.map(
      (one) => one.anchors.length + one.authors.length + one.wordings.length,
    );
    const lists = [anchors, evidence, corrections, comments, reviews];
    return sumOf(places) + sumOf(lists.map(({ length }) => length));
  });
  const words = revisions.map(({ blocks, formats }) => blocks.length + formats.length);
  return people.length + claims.length + events.length + sumOf(parts) + sumOf(words);
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

function faultOf({ path, message, ...issue }: z.core.$ZodIssue): FieldError {
  const unknown = issue.code === "unrecognized_keys" ? issue.keys.slice(0, 1) : [];
  return { path: [...path, ...unknown].map(String).join("."), message };
}

/** A bundle that is not what a Galley writes: the first fault with its path, and all of them. */
export function refuseBundle(errors: readonly FieldError[]): Refusal {
  const [first] = errors;
  const where = first?.path ? `${first.path}: ` : "";
  return refuse("invalid", `The bundle cannot be taken in. ${where}${first?.message ?? ""}`, {
    errors,
  });
}
