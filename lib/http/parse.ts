import { z } from "zod";
import { type FieldError, type Refusal, refuse } from "#lib/domain/refusal.ts";

/** What a route that names no fields takes. */
const NOTHING = z.strictObject({});

/** Most wrong fields that are named: an answer is never larger than what was asked. */
const MAX_ERRORS = 20;

/** The value as the schema makes it, or a refusal that names every wrong field. */
export function parse<T>(schema: z.ZodType<T> | undefined, value: unknown): T | Refusal {
  // Without a schema T stands for no fields, which is what NOTHING makes.
  const parsed = (schema ?? (NOTHING as z.ZodType<unknown> as z.ZodType<T>)).safeParse(value);
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.slice(0, MAX_ERRORS);
  const errors = issues.flatMap(fieldErrors).slice(0, MAX_ERRORS);
  const [first] = errors;
  const where = first?.path ? `${first.path}: ` : "";
  return refuse("invalid", `${where}${first?.message ?? "That does not fit."}`, { errors });
}

/** Most parameters of a query: no route names a third of them. */
const MAX_PARAMETERS = 30;

/**
 * The query as the schema makes it. A field that is given twice becomes a list, which no schema takes. The
 * names are anybody's to choose, so nothing that holds them may be taken for a refusal of ours.
 */
export function parseQuery<T>(
  schema: z.ZodType<T> | undefined,
  query: URLSearchParams,
): T | Refusal {
  if (query.size > MAX_PARAMETERS) {
    return refuse("malformed", `An address has ${MAX_PARAMETERS} parameters at most.`);
  }
  const fields = Map.groupBy(query, ([name]) => name);
  const value = Object.fromEntries(
    [...fields].map(([name, [[, value] = ["", ""], ...more]]) => [
      name,
      more.length === 0 ? value : [value, ...more.map(([, one]) => one)],
    ]),
  );
  return parse(schema, value);
}

function fieldErrors(issue: z.core.$ZodIssue): FieldError[] {
  const path = issue.path.map(String);
  if (issue.code === "unrecognized_keys") {
    return issue.keys.slice(0, MAX_ERRORS).map((key) => ({
      path: [...path, key].join("."),
      message: "There is no such field. Leave it out, or look at its spelling.",
    }));
  }
  if (issue.code === "invalid_union" && issue.message === DEFAULT_MESSAGE) {
    // What is wrong with the form that it comes nearest to, whose fields somebody meant to fill in.
    const [nearest] = [...issue.errors].sort((a, b) => wrongFields(a) - wrongFields(b));
    if (nearest)
      return nearest.flatMap((one) => fieldErrors({ ...one, path: [...issue.path, ...one.path] }));
  }
  return [{ path: path.join("."), message: issue.message }];
}

/** In how many fields something is wrong, however much is in one. */
function wrongFields(issues: readonly z.core.$ZodIssue[]): number {
  const fields = issues.flatMap((one) =>
    one.code === "unrecognized_keys" && one.path.length === 0 ? one.keys : [one.path[0]],
  );
  return new Set(fields).size;
}

/** What zod says of a value that has several forms and fits none, where the schema says nothing. */
const DEFAULT_MESSAGE = "Invalid input";
